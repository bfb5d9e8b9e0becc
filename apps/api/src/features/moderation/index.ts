export { sendDigests } from './queue/digest.ts'
export { insertDecision } from './queries.ts'
