/** Each tells every moderator who wants to know at once. */
export const CHANGES_BY_ACCOUNT = { name: 'change-account', times: 30, seconds: 60 * 60 }
