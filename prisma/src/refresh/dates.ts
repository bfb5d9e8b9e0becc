import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GAZETTEER } from './folders.ts'

export const DATES = 'dates.json'

/** How old each part of the data is: a month (2026-09), a year, or a version of Unicode CLDR. */
export interface DataDates {
  places: string
  names: string
  cldr: string
  postcodes: string
  quarters: string
  nepal: string
  islands: string
}

/** The dates of the data that are loaded at a start. */
export function readDataDates(folder = GAZETTEER): DataDates {
  const dates: DataDates = JSON.parse(readFileSync(join(folder, DATES), 'utf8'))
  return dates
}
