/** What other features may ask of the submissions. */
export { countriesOfPin } from './content.ts'
export { approvedContent, countriesOf, moderatingCountriesOf } from './approved.ts'
export { decidableOf, listDecidable } from './decidable.ts'
export { lockForAnswer, proposeEnding, withdrawEnding } from './ending.ts'
export { findLastDecision, takeBackDecisionMail, takeBackMailsOf } from './decisions.ts'
export { bringProposalsBack } from './bring-back.ts'
export { setRemoved } from './removal.ts'
export { dateOf } from './present.ts'
export { aboutDate } from './organising.ts'
export { expireUnconfirmed } from './expire.ts'
export { checkMailDomain } from './mail-domain.ts'
export { isHandedOver } from './handed-over.ts'
export { draftTo, mailOrganiser, organiserMailOf } from './mails.ts'
export { mailOrganisers } from './organiser-mails.ts'
export { retryOnConflict } from './moves.ts'
export {
  changeSubmission,
  countApprovedOf,
  findLastApproved,
  findSubmission,
  insertSubmission,
  listModeratingCountries,
  listOrganisersOf,
  listSlugs,
} from './queries.ts'
export { settleDateProposals } from './settle-dates.ts'
export { findTwins } from './twins.ts'
export { asJson, readRow, type Submission } from './rows.ts'
