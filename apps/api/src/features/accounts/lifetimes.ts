/** How long the link of a mail signs in. */
export const LINK_MINUTES = 10
/** How long somebody stays signed in, counted from signing in and not from the last visit. */
export const SESSION_DAYS = 30
/** The same for those who may moderate: a lost phone must not open the queue for a month. */
export const MODERATOR_SESSION_HOURS = 12
/** How long it is known from which network somebody signed in. */
export const KNOWN_NETWORK_DAYS = 90
/** How long an account is kept that was made for somebody who never signed in. */
export const UNUSED_ACCOUNT_DAYS = 7
