export { isOwnMachine } from './own-machine.ts'
