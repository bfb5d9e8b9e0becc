export { sendDigests } from './queue/digest.ts'
