import { trustsEverybody } from '../networks/trusted-proxies.ts'
import type { Source, Values } from './read.ts'

const NEEDED = [
  ['PUBLIC_URL', 'the address that people type, for example PUBLIC_URL="https://surgeries.example.org"'],
  ['SESSION_SECRET', 'what signs the sessions, for example SESSION_SECRET="$(openssl rand -hex 32)", and keep it'],
  ['SMTP_URL', 'the mail server, for example SMTP_URL="smtps://user:password@mail.example.org:465"'],
  ['MAIL_FROM', 'the sender of the mails, for example MAIL_FROM="Surgeries <hello@example.org>"'],
] as const
const LOCAL = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/
const DEVELOPMENT_SECRET = /secret|change|develop|example|password|default/i

export function productionComplaints(source: Source, values: Values): string[] {
  const complaints = NEEDED.filter(([name]) => !source[name]?.trim()).map(
    ([name, what]) => `${name} must be set in production: ${what}`,
  )
  if (values.SESSION_SECRET && DEVELOPMENT_SECRET.test(values.SESSION_SECRET))
    complaints.push(
      'SESSION_SECRET looks made up: in production it must be random, for example from: openssl rand -hex 32',
    )
  if (values.PUBLIC_URL && !isSafe(values.PUBLIC_URL))
    complaints.push(`PUBLIC_URL must start with https in production (it is "${values.PUBLIC_URL}")`)
  return complaints
}

/** What may not be set where others can reach the server: a trust in proxies that believes everybody. */
export function exposureComplaints({ NODE_ENV, PUBLIC_URL, TRUST_PROXY }: Values): string[] {
  const isExposed = NODE_ENV === 'production' || (PUBLIC_URL !== undefined && !isLocal(PUBLIC_URL))
  const isTrustful = TRUST_PROXY === true || (typeof TRUST_PROXY === 'string' && trustsEverybody(TRUST_PROXY))
  return isExposed && isTrustful
    ? [
        'TRUST_PROXY must not trust everybody: anybody could write any address. Say how many proxies there are, for example TRUST_PROXY="1"',
      ]
    : []
}

export function isLocal(publicUrl: string): boolean {
  return LOCAL.test(new URL(publicUrl).hostname)
}

// Without https anybody on the way reads the sessions; on the machine itself there is no way.
function isSafe(publicUrl: string): boolean {
  return publicUrl.startsWith('https:') || isLocal(publicUrl)
}
