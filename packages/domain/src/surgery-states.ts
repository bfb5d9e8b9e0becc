/** The states that the public may see. */
export const LISTED_STATES = ['active', 'paused', 'dormant', 'ended'] as const
export type ListedState = (typeof LISTED_STATES)[number]
/** `hidden` is taken down by a moderator: nothing of it is public until it is restored. */
export const SURGERY_STATES = [...LISTED_STATES, 'hidden'] as const
export type SurgeryState = (typeof SURGERY_STATES)[number]

/** Ended surgeries keep their page but are off the map unless somebody asks for them. */
export const STATES_SHOWN_BY_DEFAULT = ['active', 'paused', 'dormant'] as const satisfies readonly SurgeryState[]
