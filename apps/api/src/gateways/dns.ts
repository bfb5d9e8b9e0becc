import { Resolver } from 'node:dns/promises'

/** Whether a domain takes mail; null when nobody could tell, because name service is away. */
export type AcceptsMail = (domain: string) => Promise<boolean | null>

const TIMEOUT_MS = 2000
const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA'])

/** Asks the system's resolver: a mail exchanger, or else an address (RFC 5321 §5.1), and no null MX (RFC 7505). */
export const acceptsMail: AcceptsMail = async (domain) => {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })
  const exchangers = await answerOf(resolver.resolveMx(domain))
  if (exchangers === null) return null
  if (exchangers.length > 0) return exchangers.some(({ exchange }) => exchange !== '' && exchange !== '.')
  const addresses = await Promise.all([answerOf(resolver.resolve4(domain)), answerOf(resolver.resolve6(domain))])
  if (addresses.some((found) => found !== null && found.length > 0)) return true
  return addresses.includes(null) ? null : false
}

async function answerOf<T>(question: Promise<T[]>): Promise<T[] | null> {
  try {
    return await question
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return NOTHING_THERE.has(code) ? [] : null
  }
}
