/** What the queue may ask of freshness. */
export { forgetOld } from './forget.ts'
export { keepFresh } from './keep-fresh.ts'
export { listNews } from './reports/news.ts'
