/** What other features may ask of the submissions. */
export { countriesOfPin } from './proposing/content.ts'
export { approvedContent, countriesOf, moderatingCountriesOf } from './proposing/approved.ts'
export { decidableOf, listDecidable } from './decidable.ts'
export { lockForAnswer, proposeEnding, withdrawEnding } from './proposing/ending.ts'
export { findLastDecision, takeBackDecisionMail, takeBackMailsOf } from './deciding/decisions.ts'
export { bringProposalsBack } from './deciding/bring-back.ts'
export { setRemoved } from './own/removal.ts'
export { dateOf } from './own/present.ts'
export { aboutDate } from './proposing/organising.ts'
export { expireUnconfirmed } from './own/expire.ts'
export { checkMailDomain } from './proposing/mail-domain.ts'
export { isHandedOver } from './handed-over.ts'
export { draftTo, mailOrganiser, organiserMailOf } from './mails.ts'
export { mailOrganisers } from './organiser-mails.ts'
export { retryOnConflict } from './deciding/moves.ts'
export {
  changeSubmission,
  countApprovedOf,
  findLastApproved,
  findOpenOfKind,
  findSubmission,
  insertSubmission,
  listModeratingCountries,
  listOrganisersOf,
  listSlugs,
} from './queries.ts'
export { settleDateProposals } from './deciding/settle-dates.ts'
export { findTwins } from './proposing/twins.ts'
export { asJson, readRow, type Submission } from './rows.ts'
