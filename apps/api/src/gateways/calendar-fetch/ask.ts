import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Allowance } from './allowance.ts'
import { FetchFault } from './fault.ts'

interface Known {
  etag: string | null
  lastModified: string | null
}

/** Asks one address, without following it anywhere. Throws a FetchFault before a byte is sent where it may not go. */
export function ask(
  address: string,
  { etag, lastModified }: Known,
  allowance: Allowance,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const url = allowedUrl(address, allowance)
  const options: RequestOptions = {
    agent: false,
    signal,
    lookup: checkedLookup(allowance),
    headers: {
      accept: 'text/calendar, */*;q=0.1',
      'accept-encoding': 'gzip',
      'user-agent': 'surgeries-calendar/1',
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    },
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(url, options, resolve)
    request.on('error', reject)
  })
}

/** Throws for what no lookup would see: other protocols, passwords, odd ports, and addresses written as numbers. */
function allowedUrl(address: string, { mayReach, mayUsePort }: Allowance): URL {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new FetchFault('refused_address')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  const isAllowed =
    url.username === '' && url.password === '' && mayUsePort(port) && (isIP(literal) === 0 || mayReach(literal))
  if (!isAllowed) throw new FetchFault('refused_address')
  return url
}

/**
 * The addresses that the socket connects to are the very ones that were checked: a name that answers differently the
 * next time (DNS rebinding) is not asked a next time. One bad address among several makes the whole name bad.
 */
function checkedLookup({ resolve, mayReach }: Allowance): LookupFunction {
  return (name, { all }, done) => {
    resolve(name).then(
      (found) => {
        const [first] = found
        if (!first) done(new FetchFault('unreachable'), [])
        else if (!found.every(({ address }) => mayReach(address))) done(new FetchFault('refused_address'), [])
        else if (all) done(null, found)
        else done(null, first.address, first.family)
      },
      () => done(new FetchFault('unreachable'), []),
    )
  }
}
