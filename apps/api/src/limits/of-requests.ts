/** How long everybody may take for their part of a request, and how many may come at once. */
export interface HttpLimits {
  /** Sending the head of a request. */
  headersMs: number
  /** Sending all of it. */
  receiveMs: number
  /** Our work on it, queries included. */
  workMs: number
  /** A connection on which nothing moves. */
  stallMs: number
  /** A request from its head to the last byte of the answer being read. */
  wholeMs: number
  connections: number
  /** Of them, from one network that is no trusted proxy. */
  connectionsOfNetwork: number
}

export const HTTP_LIMITS: HttpLimits = {
  headersMs: 10_000,
  receiveMs: 20_000,
  workMs: 10_000,
  stallMs: 30_000,
  wholeMs: 150_000,
  connections: 2000,
  connectionsOfNetwork: 200,
}
