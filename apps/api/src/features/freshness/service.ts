/** What the queue may ask of freshness. */
export { forgetOld } from './forget.ts'
export { checkFreshness } from './check-freshness.ts'
export { listNews } from './reports/news.ts'
