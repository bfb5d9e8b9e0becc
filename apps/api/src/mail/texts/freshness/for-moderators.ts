import type { ReportKind } from '@surgeries/domain/freshness'
import type { FadeReason } from '@surgeries/domain/freshness/silence'
import { withoutAddresses } from '../../names.ts'
import type { Words } from '../mail-texts.ts'

interface Where {
  name: string
  locality: string
  countryCode: string
}

const TOLD: Record<ReportKind, string> = {
  nobody_there: 'Somebody went, and nobody was there',
  closed: 'Somebody says that it has closed',
  wrong_place: 'Somebody says that the place is wrong',
  wrong_time: 'Somebody says that the time is wrong',
  duplicate: 'Somebody says that it is on the map twice',
  other: 'Somebody says that something is wrong',
  take_on: 'Somebody would like to take it on',
}

const WHY: Record<FadeReason, string> = {
  no_answer: 'We asked its organisers, and nobody answered.',
  no_organiser: 'It has no organiser we could ask.',
}

/** Nothing of what the visitor wrote: that is read on the page. */
export function reportWords(kind: ReportKind, where: Where): Words {
  return {
    subject: `${TOLD[kind]}: ${placeOf(where)}`,
    paragraphs: [
      `${TOLD[kind]}: ${placeOf(where)}.`,
      '{link}',
      'Would you rather have one email a day? You can choose that on the moderation page.',
    ],
  }
}

export function fadedWords(where: Where, reason: FadeReason): Words {
  return {
    subject: `Faded: ${placeOf(where)}`,
    paragraphs: [
      `The pin of ${placeOf(where)} has faded. ${WHY[reason]} Its page asks whether somebody would like to take it on. Perhaps you know who?`,
      '{link}',
    ],
  }
}

export function reportLine(kind: ReportKind, where: Where): string {
  return `- ${TOLD[kind]}: ${placeOf(where)}`
}

export function fadedLine(where: Where): string {
  return `- ${placeOf(where)}`
}

function placeOf({ name, locality, countryCode }: Where): string {
  return `${withoutAddresses(name)}, ${withoutAddresses(locality)} (${countryCode})`
}
