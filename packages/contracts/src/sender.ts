import { z } from 'zod'

/** What keeps programs out, in everything that strangers send. */
export const Sender = {
  captcha: z.string().min(1).max(4000).meta({
    description: 'The solved challenge: base64 of { challenge, solution } as JSON (ALTCHA 2, PBKDF2/SHA-256)',
  }),
  /** A field that people never see: only programs fill it. */
  nickname: z.string().max(200).default('').meta({ description: 'Leave empty' }),
}
