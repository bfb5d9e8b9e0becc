/** What other features may ask of the surgeries. */
export { recordAudit, type AuditFacts } from './audit.ts'
export { listForHome } from './home.ts'
export { findLookalikes, findNeighbours } from './lookalikes.ts'
export { rollOccurrences } from './occurrences.ts'
export { presentSummary, presentSurgery } from './present.ts'
export {
  changeSurgery,
  type NewState,
  type NewSurgery,
  previewSurgery,
  type Published,
  publishSurgery,
  setState,
  unpublishSurgery,
} from './publish.ts'
export { findSlug } from './queries/one.ts'
export { findSurgery, readSurgery } from './read.ts'
export { resumeReturned } from './resume.ts'
export { listAddresses } from './queries/addresses.ts'
export { listOrganised } from './organised.ts'
