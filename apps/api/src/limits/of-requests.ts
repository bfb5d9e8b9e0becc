export interface HttpLimits {
  headersMs: number
  /** Sending all of it. */
  receiveMs: number
  workMs: number
  stallMs: number
  wholeMs: number
  connections: number
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
