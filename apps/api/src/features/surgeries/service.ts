/** What other features may ask of the surgeries. */
export { recordAudit, type AuditFacts } from '../../audit.ts'
export { previewEffects, type Meant } from './preview-effects.ts'
export { listForFrontPage } from './search/front-page.ts'
export { findLookalikes, findNeighbours } from './search/lookalikes.ts'
export { MONTHS_AHEAD, rebuildOccurrences } from './dates/occurrences.ts'
export { rebuildAll, rollOccurrences } from './dates/roll.ts'
export { followGazetteer } from './search/search-keys.ts'
export { followZoneRules } from './dates/zone-rules.ts'
export { presentDate } from './present.ts'
export { type Filter, readFilter } from './filter/filter.ts'
export { countNameWords } from './search/queries/name-words.ts'
export { distanceKmBetween, distanceKmFrom, HELD, whereHeldElsewhere, wherePlaced, USUAL } from './filter/site.ts'
export { whereNotHidden } from './filter/hidden.ts'
export { whereListing, whereSurgery } from './filter/where.ts'
export { readVenue } from './dates/held-dates.ts'
export { whereDayAsked, whereNotOver, whereWithinDays } from './filter/when.ts'
export { lockForCalendarChange, lockForDecision, lockForDeletion, lockSurgery } from './queries/locks.ts'
export { type OccurrenceOverride, upsertOverride } from './dates/queries/occurrences.ts'
export { listOrganiserIds, listOrganisers, type Organiser } from './queries/organisers.ts'
export { openOrganisedSurgery, recordedActor } from './organising/organising.ts'
export { remapOverridesToImported, readCalendar, readCalendars, saveOverrides, type DateEvent } from './overrides.ts'
export { applySurgeryEvent, findLife } from './lifecycle/apply-event.ts'
export {
  changeSurgery,
  type ContentChange,
  previewSurgery,
  publishSurgery,
  unpublishSurgery,
} from './publishing/publish.ts'
export { findSlug, findSurgeryId } from './queries/one.ts'
export { findHidden, findSurgery, offMapRefusal, requireShown } from './read.ts'
export { readableSlug, slugWith } from './publishing/slugs.ts'
export { resumeReturned } from './lifecycle/resume.ts'
export { forgetVenues } from './dates/venue-words.ts'
export { sweepWords } from './search/queries/sweep-words.ts'
export { listAddresses } from './search/queries/addresses.ts'
export { listOrganised } from './organising/organised.ts'
