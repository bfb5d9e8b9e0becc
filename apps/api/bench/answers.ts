import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** An answer as it was sent, for another program to send as well. */
export interface Answer {
  path: string
  headers: Record<string, string>
  base64: string
}

export const ASKED = { 'accept-encoding': 'gzip, deflate, br' }

const OF_THE_CONNECTION = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

export async function readAnswer(origin: string, path: string): Promise<Answer> {
  const [response]: IncomingMessage[] = await once(get(origin + path, { headers: ASKED }), 'response')
  if (response?.statusCode !== 200) throw new Error(`${path} gave ${response?.statusCode}`)
  const bytes = await buffer(response)
  const told = Object.entries(response.headers).filter(([name]) => !OF_THE_CONNECTION.has(name))
  const headers = Object.fromEntries(told.map(([name, value]) => [name, String(value)]))
  return { path, headers, base64: bytes.toString('base64') }
}
