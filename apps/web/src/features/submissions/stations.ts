import type { OwnSubmission } from '@surgeries/contracts/submissions'

export type StationName =
  | 'sent'
  | 'confirmed'
  | 'looked'
  | 'asked'
  | 'published'
  | 'applied'
  | 'rejected'
  | 'withdrawn'
  | 'expired'

interface Station {
  name: StationName
  mark: 'done' | 'here' | 'ahead'
  at: string | null
}

type Facts = Pick<OwnSubmission, 'state' | 'kind' | 'createdAt' | 'pendingSince' | 'decidedAt'>

const done = (name: StationName, at: string | null = null): Station => ({ name, mark: 'done', at })
const here = (name: StationName, at: string | null = null): Station => ({ name, mark: 'here', at })
const ahead = (name: StationName): Station => ({ name, mark: 'ahead', at: null })

const AFTER_SENDING: Record<OwnSubmission['state'], (goal: StationName, facts: Facts) => Station[]> = {
  unconfirmed: (goal) => [here('confirmed'), ahead('looked'), ahead(goal)],
  pending: (goal, { pendingSince }) => [done('confirmed'), here('looked', pendingSince), ahead(goal)],
  changes_requested: (goal, { decidedAt }) => [
    done('confirmed'),
    here('asked', decidedAt),
    ahead('looked'),
    ahead(goal),
  ],
  approved: (goal, { decidedAt }) => [done('confirmed'), done('looked'), here(goal, decidedAt)],
  rejected: (_goal, { decidedAt }) => [done('confirmed'), done('looked'), here('rejected', decidedAt)],
  withdrawn: () => [here('withdrawn')],
  expired: () => [here('expired')],
}

/** The stations of a submission: the usual way, or the one that it took instead. */
export function stationsOf(facts: Facts): Station[] {
  const goal = facts.kind === 'new' ? 'published' : 'applied'
  return [done('sent', facts.createdAt), ...AFTER_SENDING[facts.state](goal, facts)]
}
