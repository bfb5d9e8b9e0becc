import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { placesFeature } from './places/routes.ts'
import { siteFeature } from './site/routes.ts'
import { surgeriesFeature } from './surgeries/routes.ts'

/** The features by name, in the order in which one may know another: a later one may call an earlier one's service. */
export const features: FastifyPluginAsyncZod[] = [siteFeature, placesFeature, surgeriesFeature]
