/** The parts of the geographic data, each with a date of its own. */
export const DATA_PARTS = ['places', 'names', 'cldr', 'postcodes', 'quarters', 'nepal', 'islands'] as const

/** How old each part of the geographic data is: a month (2026-09), a year, or a version of Unicode CLDR. */
export type DataDates = Record<(typeof DATA_PARTS)[number], string>
