import { VENUE_LIMITS } from '@surgeries/domain/date-venue'
import { z } from 'zod'
import { LocalDateTime } from './schedule.ts'

const EffectDate = z.object({
  recurrenceId: LocalDateTime,
  localStart: LocalDateTime,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeToFollow: z.boolean().optional().meta({ description: 'Only its day is known' }),
  timeZone: z.string().optional().meta({ description: 'Where it is held in another zone than the others' }),
})

const Effect = EffectDate.extend({
  people: z.int().meta({ description: 'How many are expected on it: a number, never who' }),
})

/** So many dates of a kind are named; those with people on them before others. */
export const MOST_DATES_NAMED = 24

const named = <Item extends z.ZodType>(item: Item) => z.object({ total: z.int(), dates: z.array(item) })

/** What a change would do to the coming dates of a surgery, and to the people who said that they come. */
export const DateEffects = z
  .object({
    timeZone: z.string().meta({ description: 'Of the dates as they would be' }),
    timeZoneBefore: z.string(),
    people: z.int().meta({ description: 'Different people who get a mail' }),
    limits: z.array(z.enum(VENUE_LIMITS)).optional().meta({
      description: 'Of another venue for one date: why it is for a moderator to decide. None: it holds at once',
    }),
    kept: z.int(),
    moved: named(Effect.extend({ from: EffectDate })),
    elsewhere: named(
      Effect.extend({
        hasNewAddress: z.boolean().meta({ description: 'Else only the pin is elsewhere' }),
      }),
    ),
    lost: named(Effect),
    gained: named(Effect),
    asExtra: z
      .array(Effect)
      .meta({ description: 'Moved dates that nothing else plans: kept as extra dates unless declined' }),
  })
  .meta({ id: 'DateEffects' })
export type DateEffects = z.infer<typeof DateEffects>
