/** What other features may ask of the accounts. */
export { guardRoutes, knowActor, requireDecider, requireModerator } from './guards.ts'
export { presentAccount } from './present.ts'
export { forgetAccounts } from './forget.ts'
export { changeUserName, type Grant, insertUser, listGrants, listUserNames } from './queries.ts'
export { welcome } from './welcome.ts'
export { findRole, requireAccount } from './sessions.ts'
