/** What other features may ask of the feeds. */
export { queryOf } from './cover.ts'
