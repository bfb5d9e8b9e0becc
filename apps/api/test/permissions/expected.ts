import type { Action } from '@surgeries/domain/permissions'

/**
 * Who asks. N: nobody signed in. U: signed in, without a surgery or a role. O: an organiser. M: a moderator of the country,
 * m: of another country. A: an administrator, a: one with another country on record. All but N and U organise the own
 * surgery.
 */
export const PEOPLE = ['N', 'U', 'O', 'M', 'm', 'A', 'a'] as const
export type Who = (typeof PEOPLE)[number]

/**
 * About what. own: of the surgery that they organise. other: of somebody else's in the same country. theirs: of somebody
 * else's, but sent, told or decided by themselves. hidden: taken down by a moderator.
 */
export type Whose = 'own' | 'other' | 'theirs' | 'hidden'

const ALL = 'NUOMmAa'
const SIGNED_IN = 'UOMmAa'
const MODERATORS = 'MmAa'

type Expected = Record<Exclude<Whose, 'hidden'>, string> & { hidden?: string }

const always = (who: string): Expected => ({ own: who, other: who, theirs: who })

/** Reviewed by people, not computed: who may do what about what. Whoever is not named is refused. */
export const MAY: Record<Exclude<Action, 'preview_effects_by_link'>, Expected> = {
  browse: always(ALL),
  export: always(ALL),
  view: { ...always(ALL), hidden: '' },
  submit: always(ALL),
  report: { ...always(ALL), hidden: '' },
  attend: { ...always(ALL), hidden: '' },
  sign_in: always(ALL),
  // own: the right link; other: a forged one; theirs: one that has run out.
  use_link: { own: ALL, other: '', theirs: SIGNED_IN },
  renew_link: always(ALL),
  use_account: always(SIGNED_IN),
  end_link: { own: '', other: '', theirs: SIGNED_IN },
  organise: { own: 'OMmAa', other: 'Aa', theirs: 'Aa' },
  preview_effects: { own: 'OMmAa', other: 'MAa', theirs: 'MAa' },
  read_import: { own: 'OMmAa', other: '', theirs: '' },
  read_attendees: { own: 'OMmAa', other: '', theirs: '' },
  moderate: always(MODERATORS),
  read_desk: always(MODERATORS),
  read_in_full: always('MAa'),
  read_history: always('MAa'),
  decide: { own: 'Aa', other: 'MAa', theirs: 'Aa' },
  // theirs: decided by themselves.
  undo: { own: 'Aa', other: 'Aa', theirs: 'MAa' },
  reopen: { own: 'Aa', other: 'MAa', theirs: 'Aa' },
  hide: { own: 'Aa', other: 'MAa', theirs: 'Aa' },
  revert: { own: 'Aa', other: 'MAa', theirs: 'Aa' },
  read_report: always('MAa'),
  settle_report: { own: 'Aa', other: 'MAa', theirs: 'Aa' },
  // own: on the machine itself; other: from elsewhere.
  administer: { own: ALL, other: '', theirs: '' },
}

/** What somebody is told who may not: 401 before anything else, then why. */
export function refusalOf(action: keyof typeof MAY, who: Who, whose: Whose): string {
  if (whose === 'hidden') return 'being_checked'
  if (action === 'administer') return 'not_found'
  if (action === 'use_link') return whose === 'other' ? 'not_found' : 'link_ended'
  if (who === 'N') return 'not_signed_in'
  if (action === 'end_link') return 'not_found'
  const isDeciding = ['decide', 'undo', 'reopen', 'hide', 'revert', 'settle_report'].includes(action)
  return isDeciding && who === 'M' && !(action === 'undo' && whose === 'other') ? 'own_listing' : 'not_allowed'
}
