/** What only the person who is signed in may see begins with one of these; it goes when they do. */
export const MINE_KEY = ['mine'] as const
export const MODERATION_KEY = ['moderation'] as const
/** What would come of something that is not sent yet: a change of the queue does not ask for it again. */
export const PREVIEW_KEY = ['preview'] as const

const PRIVATE = new Set<unknown>([...MINE_KEY, ...MODERATION_KEY, ...PREVIEW_KEY])

export function isPrivate(key: readonly unknown[]): boolean {
  return PRIVATE.has(key[0])
}
