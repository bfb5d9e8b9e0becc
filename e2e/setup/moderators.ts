/** Where the tests need a moderator of their own; two in each, for those who decide on the same at once. */
export const MODERATED = ['BT', 'DE', 'EE', 'FJ', 'GE', 'GH', 'KE', 'LK', 'LT', 'LV', 'ME', 'SN', 'UY'] as const

export type ModeratedCountry = (typeof MODERATED)[number]
export const NTH = [1, 2] as const

export function moderatorAddress(country: ModeratedCountry, nth: (typeof NTH)[number]): string {
  return `moderator.${country.toLowerCase()}.${nth}@example.net`
}
