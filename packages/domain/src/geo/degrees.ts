import type { Point } from '../geo.ts'
import { withHemisphereLetters } from './hemispheres.ts'

/** A number with a point or a comma for its decimals. */
const NUMBER = String.raw`\d+(?:[.,]\d+)?(?!\d)`
const ANGLE = new RegExp(
  [
    String.raw`^(?<label>[φλ])?[\s:=]*(?<before>[NSEWO])?\s*(?<sign>[-+])?\s*`,
    String.raw`(?<degrees>${NUMBER})\s*°?[\s:]*`,
    String.raw`(?:(?<minutes>${NUMBER})\s*'?[\s:]*(?:(?<seconds>${NUMBER})\s*"?)?)?`,
    String.raw`\s*(?<after>[NSEWO])?$`,
  ].join(''),
  'iu',
)

/** Two angles as people write them: decimal, or degrees, minutes and seconds; with signs or with letters, in any order. */
export function pointInWords(text: string): Point | 'unreadable' {
  const tidied = tidy(text)
  const angles = (compact(tidied) ?? halvesOf(tidied))?.map(angleOf)
  const [first, second] = angles ?? []
  if (!first || !second) return 'unreadable'
  if (first.axis && second.axis && first.axis === second.axis) return 'unreadable'
  const isTurned = first.axis === 'longitude' || second.axis === 'latitude'
  return isTurned
    ? { latitude: second.value, longitude: first.value }
    : { latitude: first.value, longitude: second.value }
}

function tidy(text: string): string {
  const plain = text
    .replace(/[−–—﹣]/gu, '-')
    .replace(/[′’ʹ´`‘ʼ]/gu, "'")
    .replace(/[″”“ʺ„]|''/gu, '"')
    .replace(/[º˚⁰]/gu, '°')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
  return withUnitSigns(withHemisphereLetters(plain))
    .replace(/[()[\]{}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:]+|[\s,;.]+$/gu, '')
}

/** 274302N 0851926E: degrees, minutes and seconds without anything between them, as pilots and sailors write them. */
function compact(text: string): string[] | null {
  const match = /^(\d\d)(\d\d)(\d\d)\s*([NS])[\s,]*(\d{3})(\d\d)(\d\d)\s*([EWO])$/iu.exec(text)
  if (!match) return null
  const [, ...parts] = match
  return [`${parts.slice(0, 3).join(' ')} ${parts[3]}`, `${parts.slice(4, 7).join(' ')} ${parts[7]}`]
}

/** The two halves: at a sign that can only part them, at their letters, else in the middle of the numbers. */
function halvesOf(text: string): string[] | null {
  const clear = text.split(/\s*[;/|\n]\s*/u).filter(Boolean)
  if (clear.length === 2) return clear
  if (clear.length > 2) return null
  return byLabel(text) ?? byLetter(text) ?? byComma(text) ?? bySpace(text)
}

function byLabel(text: string): string[] | null {
  const match = /^([φλ].*\d[^φλ]*?)[\s,]*([φλ].*)$/u.exec(text)
  return match ? match.slice(1) : null
}

function byLetter(text: string): string[] | null {
  const after = /^([^A-Z]*\d[^A-Z]*[NSEWO])[\s,]*([^A-Z]*\d[^A-Z]*[NSEWO])$/iu.exec(text)
  const before = /^([NSEWO][^A-Z]*\d[^A-Z]*?)[\s,]*([NSEWO][^A-Z]*)$/iu.exec(text)
  return (after ?? before)?.slice(1) ?? null
}

function withUnitSigns(text: string): string {
  return text
    .replace(/(?<=\d\s?)(?:(?:degrees?|deg|d)\b\.?|度)/giu, '°')
    .replace(/(?<=\d\s?)(?:(?:minutes?|min|m)\b\.?|分)/giu, "'")
    .replace(/(?<=\d\s?)(?:(?:seconds?|sec)\b\.?|秒)/giu, '"')
}

function byComma(text: string): string[] | null {
  const spaced = text.split(/\s*,\s+|\s+,\s*/u)
  if (spaced.length === 2) return spaced
  const parts = text.split(',')
  if (parts.length === 2 && !/\s/u.test(text)) return parts
  // 27,7172,85,3240: four numbers and three commas can only be two with decimal commas.
  if (parts.length === 4) return [`${parts[0]},${parts[1]}`, `${parts[2]},${parts[3]}`]
  return null
}

/** Two, four or six numbers: half of them are the first angle. */
function bySpace(text: string): string[] | null {
  const parts = text.split(/\s+/u)
  if (![2, 4, 6].includes(parts.length) || !parts.every((part) => /\d/u.test(part))) return null
  const half = parts.length / 2
  return [parts.slice(0, half).join(' '), parts.slice(half).join(' ')]
}

interface Angle {
  value: number
  axis: 'latitude' | 'longitude' | null
}

const AXES = new Map([
  ['φ', 'latitude'],
  ['N', 'latitude'],
  ['S', 'latitude'],
  ['λ', 'longitude'],
  ['E', 'longitude'],
  ['W', 'longitude'],
  // O is east for Germans; who writes French says W to us as well.
  ['O', 'longitude'],
] as const)

function angleOf(text: string): Angle | null {
  const { label, before, sign, degrees, minutes, seconds, after } = ANGLE.exec(text.trim())?.groups ?? {}
  if (!degrees || (before && after)) return null
  const letter = (before ?? after ?? '').toUpperCase()
  // Only the last of the numbers may have decimals. 12:30 without a letter is a time of day.
  if ((minutes && /[.,]/u.test(degrees)) || (seconds && /[.,]/u.test(minutes ?? ''))) return null
  if (text.includes(':') && !letter && !label) return null
  if (numberOf(minutes) >= 60 || numberOf(seconds) >= 60) return null
  const size = numberOf(degrees) + numberOf(minutes) / 60 + numberOf(seconds) / 3600
  const isBelow = sign === '-' || letter === 'S' || letter === 'W'
  return { value: isBelow ? -size : size, axis: axisOf(letter) ?? axisOf(label ?? '') }
}

function axisOf(letter: string): Angle['axis'] {
  return [...AXES].find(([key]) => key === letter)?.[1] ?? null
}

function numberOf(text: string | undefined): number {
  return text ? Number(text.replace(',', '.')) : 0
}
