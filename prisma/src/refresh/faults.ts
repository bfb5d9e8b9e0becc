const MOST_LOST = 0.1
const SHOWN = 3

/** Why a text cannot be a newer version of one of our files, in sentences; none where it can. */
export function faultsOf(
  file: string,
  text: string,
  { before, mayShrink }: { before: string; mayShrink: boolean },
): string[] {
  const [heading = '', ...rows] = text.trimEnd().split('\n')
  const [oldHeading = '', ...oldRows] = before.trimEnd().split('\n')
  if (heading !== oldHeading && !oldHeading.startsWith('#'))
    return [`${file}: its first line must name the columns “${oldHeading.replaceAll('\t', ' ')}”.`]
  const columns = heading.split('\t')
  const isLost = rows.length < oldRows.length * (1 - MOST_LOST)
  return [
    ...(isLost && !mayShrink
      ? [`${file}: it has ${rows.length} rows, and had ${oldRows.length}. If that is right, say --may-shrink.`]
      : []),
    ...(oldHeading.startsWith('#')
      ? []
      : rows
          .flatMap((row, index) =>
            faultOf(columns, row.split('\t')).map((fault) => `${file}, line ${index + 2}: ${fault}`),
          )
          .slice(0, SHOWN)),
    ...twins(file, columns, rows),
  ]
}

function faultOf(columns: string[], cells: string[]): string[] {
  if (cells.length !== columns.length) return [`${cells.length} columns instead of ${columns.length}.`]
  return columns.flatMap((column, at) => {
    const cell = cells[at] ?? ''
    const most = { latitude: 90, longitude: 180 }[column]
    if (most !== undefined && (cell.trim() === '' || !(Math.abs(Number(cell)) <= most)))
      return [`“${cell}” is no ${column}.`]
    return column === 'time_zone' && cell !== '' && !isZone(cell) ? [`this machine knows no time zone “${cell}”.`] : []
  })
}

function twins(file: string, columns: string[], rows: string[]): string[] {
  if (columns[0] !== 'geonames_id' || !columns.includes('latitude')) return []
  const ids = rows.map((row) => row.split('\t')[0])
  return new Set(ids).size === ids.length ? [] : [`${file}: a GeoNames id stands there twice.`]
}

const zones = new Map<string, boolean>()

function isZone(timeZone: string): boolean {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const isKnown = knows(timeZone)
  zones.set(timeZone, isKnown)
  return isKnown
}

function knows(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
