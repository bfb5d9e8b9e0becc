// Submissions as rows
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
export { asJson, readRow, type Submission } from './rows.ts'
export { decidableOf, listDecidable } from './decidable.ts'
export { isHandedOver } from './handed-over.ts'

// What is proposed
export { approvedContent, countriesOf, moderatingCountriesOf } from './proposing/approved.ts'
export { countriesOfPin } from './proposing/content.ts'
export { lockForAnswer, proposeEnding, withdrawEnding } from './proposing/ending.ts'
export { aboutDate } from './proposing/organising.ts'
export { findTwins } from './proposing/twins.ts'
export { dateOf } from './own/present.ts'
export { setRemoved } from './own/removal.ts'

// What a decision needs
export { bringProposalsBack } from './deciding/bring-back.ts'
export { findLastDecision, takeBackDecisionMail, takeBackMailsOf } from './deciding/decisions.ts'
export { retryOnConflict } from './deciding/moves.ts'
export { draftTo, mailOrganiser, organiserMailOf } from './mails.ts'
export { mailOrganisers } from './organiser-mails.ts'

// Jobs
export { settleDateProposals } from './deciding/settle-dates.ts'
export { expireUnconfirmed } from './own/expire.ts'
export { checkMailDomain } from './proposing/mail-domain.ts'
