import { MARKS } from '@surgeries/domain/freshness'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { SurgeryFilter } from './surgeries.ts'
import { Slug } from './shared.ts'

/** How many surgeries have which mark. */
const MarkCounts = z
  .partialRecord(z.enum(MARKS), z.int())
  .meta({ description: 'How many of them have which mark; marks that none has are left out' })

/** A surgery as a pin. */
export const MapPoint = z.object({
  type: z.literal('point'),
  slug: Slug,
  name: z.string(),
  locality: z.string(),
  mark: z.enum(MARKS),
  latitude: z.number(),
  longitude: z.number(),
  isTown: z.boolean().meta({ description: 'About the town: the point is no door' }),
})
export type MapPoint = z.infer<typeof MapPoint>

/** Surgeries that lie together at this zoom. `near` names the town that has most of them, the larger of equals. */
export const MapCluster = z.object({
  type: z.literal('cluster'),
  id: z.string(),
  count: z.int(),
  latitude: z.number(),
  longitude: z.number(),
  near: z.string(),
  mark: z.enum(MARKS).meta({ description: 'True of more than half of them, or `unconfirmed`, which claims nothing' }),
  marks: MarkCounts,
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  expansionZoom: z.int(),
})
export type MapCluster = z.infer<typeof MapCluster>

/** Surgeries on the very same point, which no zoom can part: shown as a list. */
export const MapStack = z.object({
  type: z.literal('stack'),
  id: z.string(),
  count: z.int(),
  latitude: z.number(),
  longitude: z.number(),
  near: z.string(),
  mark: z.enum(MARKS),
  marks: MarkCounts,
  isTown: z.boolean().meta({ description: 'All of them are about the town: the point is no door' }),
  items: z.array(z.object({ slug: Slug, name: z.string(), mark: z.enum(MARKS), isTown: z.boolean() })),
})
export type MapStack = z.infer<typeof MapStack>

export const MapFeature = z.discriminatedUnion('type', [MapPoint, MapCluster, MapStack]).meta({ id: 'MapFeature' })
export type MapFeature = z.infer<typeof MapFeature>

export const readMap = endpoint({
  method: 'GET',
  url: '/map',
  action: 'browse',
  summary: 'What the map draws for a view: pins, clusters, stacks. Their counts add up to the total of the list',
  tag: 'Surgeries',
  schema: {
    querystring: SurgeryFilter.extend({
      zoom: z.coerce.number().int().min(0).max(19).meta({ description: 'Web Mercator zoom of 256-pixel tiles' }),
    }),
    response: { 200: z.object({ features: z.array(MapFeature), total: z.int() }) },
  },
})
