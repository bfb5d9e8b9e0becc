import { LOCALES } from '@surgeries/domain/i18n'
import { z } from 'zod'

/** The last part of the address of a surgery's page. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ examples: ['central-birmingham'] })

export const BySlug = z.object({ slug: Slug })

/** The token of a private link, as in its mail. */
export const ByToken = z.object({ token: z.string().min(20).max(200) })

/** One of our languages. */
export const Locale = z.enum(LOCALES)

/** A comma-separated list in the query: `language=ne,en` means any of them. */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T, pattern: string, description: string) =>
  z
    .string()
    .min(1)
    .max(400)
    .meta({ pattern: `^(${pattern})(,(${pattern}))*$` })
    .transform((text) => text.split(','))
    .pipe(z.array(item).max(20))
    .meta({ description })

/** What keeps programs out, in everything that strangers send. */
export const Sender = {
  captcha: z.string().min(1).max(4000).meta({
    description: 'The solved challenge: base64 of { challenge, solution } as JSON (ALTCHA 2, PBKDF2/SHA-256)',
  }),
  /** A field that people never see: only programs fill it. */
  nickname: z.string().max(200).default('').meta({ description: 'Leave empty' }),
}
