import { DAY_MS, HOUR_MS } from '@surgeries/domain/dates/durations'
import { REMEMBERED_DAYS, UNCONFIRMED_HOURS } from '@surgeries/domain/attendance'
import type { Deps } from '../../deps.ts'
import { removeForgotten } from './queries/people.ts'

export async function forgetAttendances({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await removeForgotten(db, {
    saidBefore: new Date(now().getTime() - UNCONFIRMED_HOURS * HOUR_MS),
    heldBefore: new Date(now().getTime() - REMEMBERED_DAYS * DAY_MS),
  })
}
