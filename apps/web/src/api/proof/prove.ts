import type { readChallenge } from '@surgeries/contracts/submissions'
import { call } from '../call.ts'

const LIFE_MS = 20 * 60 * 1000

interface Proof {
  payload: Promise<string>
  madeAt: number
}

let ready: Proof | null = null

export function beginProof(): Promise<string> {
  if (!ready || Date.now() - ready.madeAt > LIFE_MS) {
    const payload = prove()
    ready = { payload, madeAt: Date.now() }
    payload.catch(() => {
      ready = null
    })
  }
  return ready.payload
}

/** The proof, to be used once. Throws what the asking throws: Unreachable, ApiProblem. */
export async function takeProof(): Promise<string> {
  const payload = await beginProof()
  ready = null
  return payload
}

async function prove(): Promise<string> {
  const challenge = await call<typeof readChallenge>('GET /challenge', {})
  const worker = new Worker(new URL('./solve.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await solved(worker, challenge)
  } finally {
    worker.terminate()
  }
}

function solved(worker: Worker, challenge: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string | null>) =>
      data ? resolve(data) : reject(new Error('The proof of work could not be made')),
    )
    worker.addEventListener('error', (event) => reject(new Error(`The proof of work failed: ${event.message}`)))
    worker.postMessage(challenge)
  })
}
