import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import { buildTestApp } from '../../../../test/app.ts'
import { buildSurgery } from '../../../../test/build.ts'

const WEEKLY = scheduleOf({ start: '2026-11-05T18:00', durationMinutes: 120, rule: 'FREQ=WEEKLY' })
const LAST_YEAR = new Date('2025-11-18T12:00:00Z')

/** An app with a surgery on Thursdays, which `renew` makes anew; its organiser Anna and a stranger are signed in. */
export async function openWeekly() {
  const api = await buildTestApp()
  const anna = await api.signIn('anna@example.org')
  const stranger = await api.signIn('stranger@example.org')
  const { id: organiserId } = await api.db.user.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
  const weekly = {
    api,
    anna,
    stranger,
    organiserId,
    surgeryId: '',
    path: '',
    async renew() {
      await api.db.rateLimit.deleteMany()
      const now = new Date('2026-11-01T12:00:00Z')
      const made = await buildSurgery(api.db, { schedule: WEEKLY, organiserId, confirmedAt: LAST_YEAR, now })
      Object.assign(weekly, { surgeryId: made.id, path: `/surgeries/${made.slug}` })
    },
    change: (recurrenceId: string, body: object, as = anna) =>
      api.put(`${weekly.path}/occurrences/${recurrenceId}`, body, as),
    confirm: (recurrenceId: string, as = anna) =>
      api.post(`${weekly.path}/occurrences/${recurrenceId}/confirmation`, {}, as),
    entries: () =>
      api.db.auditEntry.findMany({ where: { surgeryId: weekly.surgeryId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    page: async () =>
      (await api.get(weekly.path)).json<{ mark: string; upcoming: { recurrenceId: string; status: string }[] }>(),
  }
  return weekly
}

export type Weekly = Awaited<ReturnType<typeof openWeekly>>
