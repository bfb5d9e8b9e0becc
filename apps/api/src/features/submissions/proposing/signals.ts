import type { SignalNote } from '@surgeries/contracts/submissions'
import { countLinks } from '@surgeries/domain/listing'
import { type ListingContent, TEXT_FIELDS } from '@surgeries/domain/listing-fields'
import type { SubmissionKind } from '@surgeries/domain/moderation'
import { haveSameClock } from '@surgeries/domain/geo/zones'
import type { Db } from '../../../db/client.ts'
import { locatePin } from '../../places/index.ts'
import { findLookalikes } from '../../surgeries/index.ts'
import { isTownElsewhere } from './content.ts'
import { findTwins } from './twins.ts'

export interface Proposal {
  /** None while it is being made. */
  id: string | null
  kind: SubmissionKind
  content: ListingContent
  pinCountry: string
  slug: string | null
  appealed: boolean
  known: SignalNote[]
}

export async function signalsOf(db: Db, proposal: Proposal, now: Date): Promise<SignalNote[]> {
  const { appealed, known } = proposal
  return [
    ...(appealed ? [note('appeal')] : []),
    ...(await contentSignals(db, proposal, now)),
    ...known.filter(({ signal }) => signal === 'mail_domain'),
  ]
}

async function contentSignals(
  db: Db,
  { id, kind, content, pinCountry, slug }: Proposal,
  now: Date,
): Promise<SignalNote[]> {
  if (kind !== 'new' && kind !== 'edit') return []
  const lookalikes = await findLookalikes(db, { ...content, except: slug ?? undefined }, now)
  const twins = kind === 'new' && id ? await findTwins(db, { id, content, countryCode: pinCountry }) : []
  const pin = await locatePin(db, content, { now, saidCountry: content.countryCode })
  const hasItsClock = pin.candidates.length === 1 && haveSameClock(pin.timeZone, content.timeZone, now)
  const isElsewhere = await isTownElsewhere(db, content.locality, content)
  return [
    ...lookalikes.map((lookalike) => note('likely_duplicate', lookalike.slug)),
    ...(lookalikes.length === 0 && twins.length > 0 ? [note('likely_duplicate')] : []),
    ...(content.countryCode === pinCountry ? [] : [note('pin_apart', 'countryCode')]),
    ...(isElsewhere ? [note('pin_apart', 'locality')] : []),
    ...(pin.isLand ? [] : [note('pin_offshore', 'latitude')]),
    ...(hasItsClock ? [] : [note('clock_differs', 'timeZone')]),
    ...TEXT_FIELDS.filter((field) => countLinks(content[field] ?? '') > 0).map((field) => note('links', field)),
  ]
}

function note(signal: SignalNote['signal'], about = ''): SignalNote {
  return { signal, about }
}
