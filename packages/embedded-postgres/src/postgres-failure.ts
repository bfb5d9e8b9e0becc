/** What can go wrong with the embedded PostgreSQL on a healthy machine; its message is for a person and is shown without a stack. */
export class PostgresFailure extends Error {
  override name = 'PostgresFailure'
}
