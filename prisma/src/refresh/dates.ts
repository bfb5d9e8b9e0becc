import type { DataDates } from '@surgeries/domain/geo/data-dates'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GAZETTEER } from './folders.ts'

export const DATES = 'dates.json'

/** The dates of the data that are loaded at a start. */
export function readDataDates(folder = GAZETTEER): DataDates {
  const dates: DataDates = JSON.parse(readFileSync(join(folder, DATES), 'utf8'))
  return dates
}
