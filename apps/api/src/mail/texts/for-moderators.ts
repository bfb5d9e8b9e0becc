import type { SubmissionKind } from '@surgeries/domain/moderation'
import { withoutAddresses } from '../names.ts'
import type { Words } from './mail-texts.ts'

/** Moderators read each other's decisions, so their own mails are in one language. */
const KINDS: Record<SubmissionKind, string> = {
  new: 'A new surgery',
  edit: 'A change',
  end: 'An ending',
  reopen: 'A reopening',
  revert: 'A step back',
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
      `${KINDS[kind]} is waiting for somebody to look: “${name}” in ${locality} (${countryCode}).`,
      '{link}',
      'Would you rather have one mail a day? You can choose that on your own page.',
    ],
  }
}

export function digestWords(lines: WaitingLine[]): Words {
  const count = lines.length === 1 ? 'One submission is' : `${lines.length} submissions are`
  return {
    subject: `${count} waiting for you`,
    paragraphs: [
      `${count} waiting in the countries that you look after, the oldest first:`,
      lines.map(digestLine).join('\n'),
      '{link}',
    ],
  }
}

function digestLine(line: WaitingLine): string {
  const where = `${withoutAddresses(line.locality)} (${line.countryCode})`
  return `- ${KINDS[line.kind]}: ${withoutAddresses(line.name)}, ${where}${age(line)}`
}

function age({ waitingDays }: WaitingLine): string {
  if (waitingDays < 1) return ''
  return waitingDays === 1 ? ', for a day' : `, for ${waitingDays} days`
}
