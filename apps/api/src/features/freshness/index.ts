export { forgetOld } from './forget.ts'
export { checkFreshness } from './check-freshness.ts'
export { listNews } from './reports/news.ts'
