import type { SubmissionKind } from '@surgeries/domain/moderation'
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

export function waitingWords(line: WaitingLine): Words {
  return {
    subject: `${KINDS[line.kind]} is waiting: ${line.name}, ${line.locality} (${line.countryCode})`,
    paragraphs: [
      `${KINDS[line.kind]} is waiting for somebody to look: “${line.name}” in ${line.locality} (${line.countryCode}).`,
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
      lines
        .map((line) => `- ${KINDS[line.kind]}: ${line.name}, ${line.locality} (${line.countryCode})${age(line)}`)
        .join('\n'),
      '{link}',
    ],
  }
}

function age({ waitingDays }: WaitingLine): string {
  if (waitingDays < 1) return ''
  return waitingDays === 1 ? ', for a day' : `, for ${waitingDays} days`
}
