import type { Point } from '@surgeries/domain/geo'

/** A number with a point or a comma for its decimals. */
const NUMBER = String.raw`\d+(?:[.,]\d+)?`
const ANGLE = new RegExp(
  [
    String.raw`(?<before>[NSEWO])?\s*(?<sign>[-+])?\s*`,
    String.raw`(?<degrees>${NUMBER})\s*(?:[°º]|deg\b|d\b)?\s*`,
    String.raw`(?:(?<minutes>${NUMBER})\s*['m]\s*)?`,
    String.raw`(?:(?<seconds>${NUMBER})\s*(?:"|''|s(?![a-z]))\s*)?`,
    String.raw`(?<after>[NSEWO](?![a-z]))?`,
  ].join(''),
  'giu',
)

/** Two angles as people write them: decimal, or degrees, minutes and seconds; with signs or with letters, in any order. */
export function pointInWords(text: string): Point | 'unreadable' {
  const angles = anglesIn(tidy(text))
  const [first, second] = angles
  if (!first || !second || angles.length > 2) return 'unreadable'
  if (first.axis && second.axis && first.axis === second.axis) return 'unreadable'
  const isTurned = first.axis === 'longitude' || second.axis === 'latitude'
  return isTurned
    ? { latitude: second.value, longitude: first.value }
    : { latitude: first.value, longitude: second.value }
}

function tidy(text: string): string {
  return text
    .replace(/[−–]/gu, '-')
    .replace(/[′’ʹ´`‘]/gu, "'")
    .replace(/[″”“ʺ]/gu, '"')
    .replace(/\b(?:lat|latitude|lng|lon|long|longitude|Breite|Länge)\b[.:=\s]*/giu, ' ')
    .replace(/[()[\]]/gu, ' ')
    .trim()
}

interface Angle {
  value: number
  axis: 'latitude' | 'longitude' | null
}

function anglesIn(text: string): Angle[] {
  const parts = apart(text)
  if (!parts) return []
  const angles: Angle[] = []
  for (const part of parts) {
    const match = [...part.matchAll(ANGLE)]
    const only = match[0]
    if (match.length !== 1 || !only || only[0].trim() !== part.trim()) return []
    const angle = angleOf(only.groups ?? {})
    if (!angle) return []
    angles.push(angle)
  }
  return angles
}

/** The two halves: at a sign that can only part them, else at the space or the comma in the middle. */
function apart(text: string): string[] | null {
  const clear = text.split(/\s*[;/|]\s*|\s*,\s+/u).filter(Boolean)
  if (clear.length === 2) return clear
  if (clear.length > 2) return null
  const byLetter =
    /^(.*\d[^A-Z]*[NSEWO])\s*,?\s*([^A-Z]*\d.*[NSEWO])$/iu.exec(text) ??
    /^([NSEWO].*\d\S*)\s*,?\s*([NSEWO].*)$/iu.exec(text)
  if (byLetter) return byLetter.slice(1)
  const byComma = text.split(',')
  if (byComma.length === 2 && !/\s/u.test(text.trim())) return byComma
  // 27,7172,85,3240: four numbers and three commas can only be two with decimal commas.
  if (byComma.length === 4) return [`${byComma[0]},${byComma[1]}`, `${byComma[2]},${byComma[3]}`]
  const bySpace = text.split(/\s+/u)
  return bySpace.length === 2 ? bySpace : null
}

function angleOf(groups: Record<string, string | undefined>): Angle | null {
  const letter = (groups['before'] ?? groups['after'] ?? '').toUpperCase()
  if (groups['before'] && groups['after']) return null
  const minutes = numberOf(groups['minutes'])
  const seconds = numberOf(groups['seconds'])
  if (minutes >= 60 || seconds >= 60) return null
  const size = numberOf(groups['degrees']) + minutes / 60 + seconds / 3600
  const isBelow = groups['sign'] === '-' || letter === 'S' || letter === 'W'
  // O is east for Germans; who writes French says W to us as well.
  const axis = letter === '' ? null : letter === 'N' || letter === 'S' ? 'latitude' : 'longitude'
  return { value: isBelow ? -size : size, axis }
}

function numberOf(text: string | undefined): number {
  return text ? Number(text.replace(',', '.')) : 0
}
