import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Allowance, publicOnly } from '../src/gateways/calendar-fetch/allowance.ts'
import { calendarFetcher } from '../src/gateways/calendar-fetch.ts'

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A calendar server of somebody else's, on this machine; `answer` may be changed at any time. */
export async function startCalendarServer() {
  const elsewhere = { answer: ((_request, response) => response.end()) as Answering }
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    elsewhere.answer(request, response)
  }
  const server = http.createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(elsewhere, {
    port,
    url: `http://127.0.0.1:${port}/calendar.ics`,
    requests,
    /** Answers with a calendar from now on. */
    serve(text: string, headers: Record<string, string> = {}) {
      elsewhere.answer = (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/calendar', ...headers }).end(text)
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  })
}

export type CalendarServer = Awaited<ReturnType<typeof startCalendarServer>>

/** Lets a fetch come to 127.0.0.1, and to no other address of this machine. */
export function fetcherToHere(changes: Partial<Allowance> = {}) {
  return calendarFetcher({
    ...publicOnly,
    mayReach: (address) => address === '127.0.0.1',
    mayUsePort: () => true,
    timeoutMs: 10_000,
    ...changes,
  })
}
