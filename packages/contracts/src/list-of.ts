import { z } from 'zod'

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
