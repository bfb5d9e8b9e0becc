import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { placesFeature } from './places/routes.ts'

/** The features by name, in the order in which one may know another: a later one may call an earlier one's service. */
export const features: FastifyPluginAsyncZod[] = [placesFeature]
