export const LINK_MINUTES = 10
export const SESSION_DAYS = 30
/** The same for those who may moderate: a lost phone must not open the queue for a month. */
export const MODERATOR_SESSION_HOURS = 12
export const KNOWN_NETWORK_DAYS = 90
/** How long an account is kept that was made for somebody who never signed in. */
export const UNUSED_ACCOUNT_DAYS = 7
