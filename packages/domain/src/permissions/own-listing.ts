import { type Actor, isAdministrator, isAmong, type Person } from './people.ts'

/**
 * Nobody decides on their own listing: neither who sent or organises it nor, of a report, who sent the report. An
 * administrator may, and the record says so.
 */
export function isBarredFromOwn(actor: Actor, people: readonly Person[]): boolean {
  return !isAdministrator(actor) && isAmong(actor, people)
}
