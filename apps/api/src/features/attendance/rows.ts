import { ATTENDANCE_KINDS, ATTENDANCE_STATES, NOTIFIED_STATUSES } from '@surgeries/domain/attendance'
import { OFFERS, PIN_PRECISIONS } from '@surgeries/domain/listing-choices'
import type { Attendance as Row } from '@surgeries/prisma/client'
import { z } from 'zod'

const Parsed = z.object({
  kind: z.enum(ATTENDANCE_KINDS),
  state: z.enum(ATTENDANCE_STATES),
  topics: z.array(z.enum(OFFERS)),
  notifiedStatus: z.enum(NOTIFIED_STATUSES),
  notifiedPinPrecision: z.enum(PIN_PRECISIONS),
})

export type Attendance = Omit<Row, keyof z.infer<typeof Parsed>> & z.infer<typeof Parsed>

export function readRow(row: Row): Attendance {
  return { ...row, ...Parsed.parse(row) }
}
