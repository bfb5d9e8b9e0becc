import { Refusal } from '@surgeries/domain/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { workUnder } from '../../db/deadline.ts'
import type { HttpLimits } from '../../limits/of-requests.ts'

/**
 * Gives every request one deadline for all our work on it. The time that its sender takes for the body is not counted:
 * for that there is a limit of its own.
 */
export const deadlinePlugin = plugin<Pick<HttpLimits, 'workMs'>>(async (app, { workMs }) => {
  const clocks = new WeakMap<FastifyRequest, WorkClock>()
  app.addHook('onRequest', (request, reply, done) => {
    const clock = new WorkClock(workMs, reply)
    clocks.set(request, clock)
    clock.start()
    workUnder(clock.deadline, done)
  })
  app.addHook('preParsing', async (request) => {
    clocks.get(request)?.pause()
  })
  // A body arrives in the context of its connection, which knows nothing of this request.
  app.addHook('preValidation', (request, _reply, done) => {
    const clock = clocks.get(request)
    if (!clock) return done()
    clock.start()
    workUnder(clock.deadline, done)
  })
  app.addHook('onResponse', (request, _reply, done) => {
    clocks.get(request)?.pause()
    done()
  })
  app.addHook('onRequestAbort', async (request) => {
    clocks.get(request)?.pause()
  })
})

class WorkClock {
  readonly #ending = new AbortController()
  readonly #reply: FastifyReply
  #leftMs: number
  #startedAt = 0
  #timer: NodeJS.Timeout | undefined

  constructor(workMs: number, reply: FastifyReply) {
    this.#leftMs = workMs
    this.#reply = reply
  }

  get deadline(): AbortSignal {
    return this.#ending.signal
  }

  start() {
    this.#startedAt = performance.now()
    this.#timer = setTimeout(() => this.#end(), Math.max(0, this.#leftMs))
  }

  pause() {
    if (!this.#timer) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#leftMs -= performance.now() - this.#startedAt
  }

  #end() {
    this.#ending.abort()
    if (this.#reply.sent) return
    const words = 'This took us too long, so we stopped. Please try again in a moment.'
    void this.#reply.send(new Refusal('overloaded', words, { retryAfterSeconds: 5 }))
  }
}
