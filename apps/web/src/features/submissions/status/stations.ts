import type { OwnSubmission } from '@surgeries/contracts/submissions'

export type StationName =
  | 'sent'
  | 'confirmed'
  | 'look'
  | 'looked'
  | 'asked'
  | 'published'
  | 'applied'
  | 'rejected'
  | 'withdrawn'
  | 'takenBack'
  | 'gone'
  | 'expired'

interface Station {
  name: StationName
  mark: 'done' | 'here' | 'ahead'
  at: string | null
}

type Facts = Pick<
  OwnSubmission,
  'state' | 'kind' | 'createdAt' | 'pendingSince' | 'decidedAt' | 'wasLookedAt' | 'withdrawnBy'
>

const done = (name: StationName, at: string | null = null): Station => ({ name, mark: 'done', at })
const here = (name: StationName, at: string | null = null): Station => ({ name, mark: 'here', at })
const ahead = (name: StationName): Station => ({ name, mark: 'ahead', at: null })

/** What came with an import, or took effect at once, nobody has looked at. */
const looked = ({ wasLookedAt }: Facts): Station[] => (wasLookedAt ? [done('looked')] : [])

const WITHDRAWN = { sender: 'withdrawn', organiser: 'takenBack', system: 'gone' } as const

const AFTER_SENDING: Record<OwnSubmission['state'], (goal: StationName, facts: Facts) => Station[]> = {
  unconfirmed: (goal) => [here('confirmed'), ahead('look'), ahead(goal)],
  pending: (goal, { pendingSince }) => [done('confirmed'), here('look', pendingSince), ahead(goal)],
  changes_requested: (goal, { decidedAt }) => [done('confirmed'), here('asked', decidedAt), ahead('look'), ahead(goal)],
  approved: (goal, facts) => [done('confirmed'), ...looked(facts), here(goal, facts.decidedAt)],
  rejected: (_goal, facts) => [done('confirmed'), ...looked(facts), here('rejected', facts.decidedAt)],
  withdrawn: (_goal, { withdrawnBy }) => [here(WITHDRAWN[withdrawnBy ?? 'sender'])],
  expired: () => [here('expired')],
}

/** The stations of a submission: the usual way, or the one that it took instead. */
export function stationsOf(facts: Facts): Station[] {
  const goal = facts.kind === 'new' ? 'published' : 'applied'
  return [done('sent', facts.createdAt), ...AFTER_SENDING[facts.state](goal, facts)]
}
