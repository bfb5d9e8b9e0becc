/** What a command may fail of; its message is for a person and is shown without a stack. */
export class ExpectedFailure extends Error {
  override name = 'ExpectedFailure'
}
