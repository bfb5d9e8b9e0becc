import { ApiProblem } from '../problem.ts'
import { takeProof } from './prove.ts'

/** Sends something with a proof of work; one that came too late or was used already is made anew, once. */
export async function withProof<Sent>(send: (captcha: string) => Promise<Sent>): Promise<Sent> {
  try {
    return await send(await takeProof())
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'captcha_failed') throw error
    return send(await takeProof())
  }
}
