/** What other features may ask of the accounts. */
export { admitModerators, admitSignedIn, knowActor, requireModerator } from './guards.ts'
export { presentAccount } from './present.ts'
export { type Grant, insertUser, listGrants, removeExpired } from './queries.ts'
export { findRole, requireAccount } from './sessions.ts'
