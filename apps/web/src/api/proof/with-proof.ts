import { ApiProblem } from '../problem.ts'
import { takeProof } from './prove.ts'

export async function withProof<Sent>(send: (captcha: string) => Promise<Sent>): Promise<Sent> {
  try {
    return await send(await takeProof())
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'captcha_failed') throw error
    return send(await takeProof())
  }
}
