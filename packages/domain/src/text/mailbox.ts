interface Provider {
  domains: readonly string[]
  /** What the provider leaves out of the part before the at sign. */
  ignores: RegExp | null
  /** Where a tag begins, besides a plus. */
  tagsAfter?: RegExp
}

/** Providers whose addresses have several spellings. The first domain of each stands for all of them. */
const PROVIDERS: readonly Provider[] = [
  { domains: ['gmail.com', 'googlemail.com'], ignores: /\./g },
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'], ignores: /[._-]/g },
  { domains: ['icloud.com', 'me.com', 'mac.com'], ignores: null },
  { domains: ['yandex.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'ya.ru'], ignores: /[.-]/g },
  { domains: ['yahoo.com', 'ymail.com', 'rocketmail.com'], ignores: null, tagsAfter: /(?<=.)-.*$/su },
  { domains: ['fastmail.com', 'fastmail.fm'], ignores: null },
]

/** Fastmail delivers whatever@ram.fastmail.com to ram@fastmail.com. */
const SUBDOMAIN_ADDRESS = /^.+@([^@.]+)\.(fastmail\.(?:com|fm))$/su

/**
 * The mailbox that an email address leads to, as one spelling for all its addresses: case and tags after a plus
 * (RFC 5233) never count, dots only where the provider counts them. To compare and to count with, never to write to.
 */
export function mailboxOf(email: string): string {
  const address = email.trim().normalize('NFC').toLowerCase().replace(SUBDOMAIN_ADDRESS, '$1@$2')
  const at = address.lastIndexOf('@')
  if (at < 1) return address
  const domain = address.slice(at + 1).replace(/\.$/, '')
  const provider = PROVIDERS.find(({ domains }) => domains.includes(domain))
  const untagged = address.slice(0, at).replace(/(?<=.)\+.*$/su, '')
  const name = provider?.tagsAfter ? untagged.replace(provider.tagsAfter, '') : untagged
  const bare = provider?.ignores ? name.replace(provider.ignores, '') : name
  return `${bare || name}@${provider?.domains[0] ?? domain}`
}

/** Whether two email addresses lead to one mailbox. */
export function isSameMailbox(one: string, other: string): boolean {
  return mailboxOf(one) === mailboxOf(other)
}
