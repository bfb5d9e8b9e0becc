import type { Organised, Person } from './people.ts'

/** A surgery, as far as being public goes. */
export interface Listed {
  readonly state: string
}

/** Something at a pin, by the countries that sources see there: moderators of either may act. */
export interface Located {
  readonly countryCodes: readonly string[]
}

/** A submission, as far as its sender has confirmed it. */
export interface Confirmable {
  readonly confirmedAt: Date | null
}

/** A submission, a surgery, or an earlier version of one, as far as permissions go. */
export interface Decidable {
  /** Where its pin is; where it moves a surgery across a border, the country that it leaves as well. */
  readonly countryCodes: readonly string[]
  /** By such a country, those that sources see at the same pin as well: their moderators may decide just so. */
  readonly contested?: ReadonlyMap<string, readonly string[]>
  /** Whose it is: who sent it, and who organises the surgery that it is about. */
  readonly people: readonly Person[]
}

/** A report, as far as permissions go. */
export interface Reported extends Located {
  /** Who organises its surgery and, if they left an address, who sent it. */
  readonly people: readonly Person[]
}

/** The private link of a mail, and whose it is. */
export interface PrivateLink {
  readonly validity: 'valid' | 'ended' | 'forged'
  readonly isExpired?: boolean
  /** Whether what it leads to is others' now. */
  readonly isHandedOver?: boolean
  /** The account of whoever it was sent to: signed in, they need no younger link. */
  readonly holderId?: string | null
}

/** What each action is about, besides who asks. */
export interface Subjects {
  /** Read what is public of all surgeries: list, map, calendar, places. */
  browse: []
  export: []
  view: [surgery: Listed]
  submit: []
  report: [surgery: Listed]
  attend: [surgery: Listed]
  sign_in: []
  use_link: [link: PrivateLink]
  /** Have the link that works mailed again, to the address on record. */
  renew_link: [link: PrivateLink]
  /** One's own account: name, sessions, what one has sent. */
  use_account: []
  end_link: [link: { readonly holderId: string | null }]
  /** Propose changes to a surgery, pause it, change its dates, say how many it can help. */
  organise: [surgery: Organised]
  /** Know which dates a change of a surgery would affect, and how many people. */
  preview_effects: [surgery: Organised & Located]
  /** The same by the private link of a proposal. */
  preview_effects_by_link: [proposal: Located & { readonly sender: Person; readonly organisers: readonly Person[] }]
  read_import: [surgery: Organised]
  read_attendees: [surgery: Organised]
  /** Queue, desks, reports and histories exist for them at all. */
  moderate: []
  /** Open the page of a submission at all; redacted, unless they may read it in full. */
  read_desk: [submission: Confirmable]
  /** Read a submission or a hiding with exact pin, people and notes. */
  read_in_full: [submission: Decidable]
  read_history: [surgery: Located]
  decide: [submission: Decidable]
  undo: [decision: Decidable & { readonly decidedBy: string }]
  reopen: [submission: Decidable]
  hide: [surgery: Decidable]
  revert: [earlier: Decidable]
  read_report: [report: Located]
  settle_report: [report: Reported]
  /** What is done on the machine itself: its commands, and the inbox of development. No role allows it from elsewhere. */
  administer: [console: { readonly isOwnMachine: boolean }]
}

export type Action = keyof Subjects
