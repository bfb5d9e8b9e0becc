// Who organises, who may see
export { findHidden, findSurgery, offMapRefusal, requireShown } from './read.ts'
export { openOrganisedSurgery, recordedActor } from './organising/organising.ts'
export { listOrganised } from './organising/organised.ts'
export { listOrganiserIds, listOrganisers, type Organiser } from './queries/organisers.ts'
export { findSlug, findSurgeryId, findSurgeryRow, readSurgeryRow } from './queries/one.ts'

// The one filter, and its SQL
export { type Filter, readFilter } from './filter/filter.ts'
export { whereNotHidden } from './filter/hidden.ts'
export { heldSite, usualSite, whereHeldElsewhere, wherePlaced } from './filter/site.ts'
export { whereDayAsked, whereNotOver, whereWithinDays } from './filter/when.ts'
export { whereListing, whereSurgery } from './filter/where.ts'
export { listForFrontPage } from './search/front-page.ts'
export { findLookalikes, findNeighbours } from './search/lookalikes.ts'
export { listAddresses } from './search/queries/addresses.ts'
export { countNameWords } from './search/queries/name-words.ts'

// What changes a surgery: lock it, publish, tell what happened to it
export { lockForCalendarChange, lockForDecision, lockForDeletion, lockSurgery } from './queries/locks.ts'
export {
  changeSurgery,
  type ContentChange,
  previewSurgery,
  publishSurgery,
  unpublishSurgery,
} from './publishing/publish.ts'
export { readableSlug, slugWith } from './publishing/slugs.ts'
export { applySurgeryEvent, findLife } from './lifecycle/apply-event.ts'
export { previewEffects, type Meant } from './preview-effects.ts'

// Its dates
export { type DateEvent, readCalendar, readCalendars, remapOverridesToImported, saveOverrides } from './overrides.ts'
export { nextClockChange } from './dates/next-clock-change.ts'
export {
  findOccurrenceRow,
  occurrenceColumns,
  type OccurrenceOverride,
  readVenue,
  upsertOverride,
} from './dates/queries/occurrences.ts'
export { MONTHS_AHEAD, rebuildOccurrences } from './dates/occurrences.ts'
export { presentDate } from './present.ts'

// Jobs
export { rebuildAll, rollOccurrences } from './dates/roll.ts'
export { forgetVenues } from './dates/venue-words.ts'
export { followZoneRules } from './dates/zone-rules.ts'
export { resumeReturned } from './lifecycle/resume.ts'
export { followGazetteer } from './search/search-keys.ts'
export { sweepWords } from './search/queries/sweep-words.ts'
