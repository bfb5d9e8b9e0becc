/** What other features may ask of the calendar. */
export { changeOccurrence, type ChangedBy, confirmOccurrences } from './change.ts'
