import type { submitNew } from '@surgeries/contracts/submissions'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { takeProof } from '../../../api/proof/prove.ts'
import { type Draft, newKey, sendingOf } from '../draft/draft.ts'
import type { Letter } from '../registration.ts'

type Sending = NonNullable<Draft['sending']>

interface SendOptions {
  draft: Draft
  /** Keeps the key before anything is sent, so that a lost answer can be asked for again. */
  onKey: (sending: Sending) => Promise<unknown>
  onSent: (sent: NonNullable<Draft['sent']>) => unknown
}

export function useSend({ draft, onKey, onSent }: SendOptions) {
  return useMutation({
    mutationKey: ['send', draft.id],
    scope: { id: `send-${draft.id}` },
    mutationFn: async (letter: Letter) => {
      const words = JSON.stringify(letter)
      const sending = sendingOf(draft, words)
      await onKey(sending)
      return sendPatiently(letter, sending, onKey)
    },
    onSuccess: ({ state, expiresAt }, { email }) => onSent({ email, state, expiresAt, at: new Date().toISOString() }),
  })
}

async function sendPatiently(letter: Letter, sending: Sending, onKey: SendOptions['onKey']) {
  try {
    return await send(letter, sending)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.code === 'captcha_failed') return send(letter, sending)
    if (error.code !== 'idempotency_mismatch') throw error
    const fresh = { ...sending, key: newKey() }
    await onKey(fresh)
    return send(letter, fresh)
  }
}

async function send(letter: Letter, { key }: Sending) {
  const captcha = await takeProof()
  return call<typeof submitNew>('POST /submissions', {
    headers: { 'idempotency-key': key },
    body: { ...letter, captcha },
  })
}
