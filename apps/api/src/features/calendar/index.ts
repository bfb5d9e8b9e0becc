export { changeOccurrence, confirmOccurrences } from './change.ts'
export { syncImports } from './import/sync.ts'
export { listDatesPage } from './list.ts'
export { setDateVenue, requireInstead, requireOpenDate, type VenueChange } from './venue.ts'
