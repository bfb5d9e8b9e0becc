import type { SubmissionKind } from '@surgeries/domain/moderation'
import { withoutAddresses } from '../names.ts'
import type { Words } from './mail-texts.ts'

/** Moderators read each other's decisions, so their own mails are in one language. */
const KINDS: Record<SubmissionKind, string> = {
  new: 'A new surgery',
  edit: 'A change',
  end: 'An ending',
  reopen: 'A reopening',
  revert: 'A revert',
}

export interface WaitingLine {
  kind: SubmissionKind
  name: string
  locality: string
  countryCode: string
  waitingDays: number
}

export function waitingWords({ kind, countryCode, ...line }: WaitingLine): Words {
  const [name, locality] = [withoutAddresses(line.name), withoutAddresses(line.locality)]
  return {
    subject: `${KINDS[kind]} is waiting: ${name}, ${locality} (${countryCode})`,
    paragraphs: [
      `${KINDS[kind]} is waiting for a decision: “${name}” in ${locality} (${countryCode}).`,
      '{link}',
      'Would you rather have one email a day? You can choose that on the moderation page.',
    ],
  }
}

/** More for the daily mail than what waits for a decision. */
export interface DigestPart {
  heading: string
  lines: string[]
  /** Where to go for it, if anywhere. */
  path: string | null
}

/** `{link}` leads to what waits; the parts bring their own addresses. */
export function digestWords(
  { lines, count: total }: { lines: WaitingLine[]; count: number },
  parts: (Omit<DigestPart, 'path'> & { link: string | null })[],
): Words {
  const count = total === 1 ? 'One submission is' : `${total} submissions are`
  const waiting = [
    `${count} waiting in the countries you look after, the oldest first${ofAll(lines.length, total)}:`,
    lines.map(digestLine).join('\n'),
    '{link}',
  ]
  return {
    subject: lines.length > 0 ? `${count} waiting for you` : 'News of the surgeries that you look after',
    paragraphs: [
      ...(lines.length > 0 ? waiting : []),
      ...parts.flatMap((part) => [part.heading, part.lines.join('\n'), ...(part.link ? [part.link] : [])]),
    ],
  }
}

/** Says that a list is not whole: `; the first 100 are shown`. */
export function ofAll(shown: number, total: number): string {
  return shown < total ? `; the first ${shown} are shown` : ''
}

function digestLine(line: WaitingLine): string {
  const where = `${withoutAddresses(line.locality)} (${line.countryCode})`
  return `- ${KINDS[line.kind]}: ${withoutAddresses(line.name)}, ${where}${age(line)}`
}

function age({ waitingDays }: WaitingLine): string {
  if (waitingDays < 1) return ''
  return waitingDays === 1 ? ', for a day' : `, for ${waitingDays} days`
}
