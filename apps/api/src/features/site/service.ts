/** What other features may ask of the site. */
export { isOwnMachine } from './own-machine.ts'
