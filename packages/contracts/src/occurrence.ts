import { OCCURRENCE_STATUSES } from '@surgeries/domain/calendar/calendar'
import { z } from 'zod'
import { LocalDateTime } from './schedule.ts'

/** One dated meeting, as the public may know it. */
export const Occurrence = z
  .object({
    recurrenceId: LocalDateTime.meta({
      description: 'Its name for good (RECURRENCE-ID): the local start that was planned, whatever became of it',
    }),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    localStart: LocalDateTime.meta({ description: 'Its start by the venue’s clock, where it is now' }),
    status: z.enum(OCCURRENCE_STATUSES),
    reason: z.string().nullable().meta({ description: 'Why it was moved or cancelled' }),
    confirmedAt: z.iso.datetime().nullable().meta({ description: 'When its organiser said that this one takes place' }),
  })
  .meta({ id: 'Occurrence' })
export type Occurrence = z.infer<typeof Occurrence>
