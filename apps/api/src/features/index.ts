import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountsFeature } from './accounts/routes.ts'
import { attendanceFeature } from './attendance/routes.ts'
import { calendarFeature } from './calendar/routes.ts'
import { feedsFeature } from './feeds/routes.ts'
import { freshnessFeature } from './freshness/routes.ts'
import { moderationFeature } from './moderation/routes.ts'
import { placesFeature } from './places/routes.ts'
import { siteFeature } from './site/routes.ts'
import { submissionsFeature } from './submissions/routes.ts'
import { surgeriesFeature } from './surgeries/routes.ts'

export const features: FastifyPluginAsyncZod[] = [
  siteFeature,
  accountsFeature,
  placesFeature,
  surgeriesFeature,
  calendarFeature,
  submissionsFeature,
  moderationFeature,
  freshnessFeature,
  attendanceFeature,
  feedsFeature,
]
