/** What only the person who is signed in may see begins with one of these; it goes when they do. */
export const MINE_KEY = ['mine'] as const
export const MODERATION_KEY = ['moderation'] as const

export function isPrivate(key: readonly unknown[]): boolean {
  return key[0] === MINE_KEY[0] || key[0] === MODERATION_KEY[0]
}
