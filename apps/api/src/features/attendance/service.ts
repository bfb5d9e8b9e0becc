/** What the queue may ask of those who come along. */
export { forgetAttendances } from './forget.ts'
export { remindExpected } from './remind.ts'
export { notifyAllAttendees, notifyAttendees } from './notify.ts'
export { toldOf } from './announce.ts'
export { findAttendedSurgery } from './queries/dates.ts'
export { remindedWith } from './waiting-list.ts'
