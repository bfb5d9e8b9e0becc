import { canonicalEmail, EMAIL_FORM, EMAIL_LENGTH, hasForeignMailbox } from '@surgeries/domain/text/email'
import { z } from 'zod'

/** Kept in lower case, with the domain in its ASCII form. */
export const Email = z
  .string()
  .overwrite(canonicalEmail)
  .max(EMAIL_LENGTH)
  .pipe(
    z.email({
      pattern: EMAIL_FORM,
      error: ({ input }) =>
        typeof input === 'string' && hasForeignMailbox(input)
          ? 'Use an address with plain letters before the @: many mail services cannot deliver to this one'
          : 'This does not look like an email address',
    }),
  )
