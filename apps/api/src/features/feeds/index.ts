export { queryOf } from './cover.ts'
