/** Something that can go wrong on a healthy machine; its message is for a person and is shown without a stack. */
export class ExpectedFailure extends Error {
  override name = 'ExpectedFailure'
}
