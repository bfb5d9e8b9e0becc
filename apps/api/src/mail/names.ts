/** A name that nobody has approved, without what a mail program would make a link of. */
export function withoutAddresses(name: string): string {
  return name.replace(/\S*(?::\/\/|@|[\p{L}\p{N}][.．。｡][\p{L}\p{N}])\S*/gu, '…')
}
