/** What other features may ask of the surgeries. */
export { recordAudit, type AuditFacts } from './audit.ts'
export { foreseeEffects, type Meant } from './effects.ts'
export { listForFrontPage } from './front-page.ts'
export { findLookalikes, findNeighbours } from './lookalikes.ts'
export { MONTHS_AHEAD, rebuildOccurrences } from './occurrences.ts'
export { rebuildAll, rollOccurrences } from './roll.ts'
export { followGazetteer } from './search-keys.ts'
export { followZoneRules } from './zone-rules.ts'
export { presentDate } from './present.ts'
export { type Filter, readFilter } from './filter.ts'
export { countNameWords } from './queries/name-words.ts'
export { distanceKmBetween, distanceKmFrom, HELD, isHeldThere, isPlaced, USUAL } from './queries/site.ts'
export { saysOf, whereOf } from './queries/where.ts'
export { readVenue } from './held-dates.ts'
export { isAsked, isNotOver, isWithin } from './queries/when.ts'
export { lockForCalendarChange, lockForDecision, lockForDeletion, lockSurgery } from './queries/locks.ts'
export type { Word } from './queries/occurrences.ts'
export { listOrganisers, type Organiser } from './queries/organised.ts'
export { findOrganised, recordedActor, confirmRunning } from './organising.ts'
export { remapOverridesToImported, readCalendar, readCalendars, saveOverride, saveOverrides } from './words.ts'
export {
  changeSurgery,
  previewSurgery,
  publishSurgery,
  restoreConfirmation,
  setState,
  unpublishSurgery,
} from './publish.ts'
export { findHidden, findSlug, findSurgeryId } from './queries/one.ts'
export { findSurgery, offMapRefusal, requireShown } from './read.ts'
export { readableSlug, slugWith } from './slugs.ts'
export { resumeReturned } from './resume.ts'
export { forgetVenues } from './venue-words.ts'
export { sweepWords } from './queries/sweep-words.ts'
export { listAddresses } from './queries/addresses.ts'
export { listOrganised } from './organised.ts'
