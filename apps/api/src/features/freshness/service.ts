/** What the queue may ask of freshness. */
export { keepFresh } from './keep-fresh.ts'
