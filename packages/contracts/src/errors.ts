import { REFUSAL_CODES } from '@surgeries/domain/refusal'
import { z } from 'zod'

/** Problem details (RFC 9457) with a stable `code` and, for validation, a JSON pointer (RFC 6901) per field. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'A URI for the kind of problem' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(REFUSAL_CODES),
    detail: z.string().meta({ description: 'What is wrong and what to do, for a person' }),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          code: z.string(),
          detail: z.string(),
          values: z
            .record(z.string(), z.string())
            .optional()
            .meta({ description: 'What the detail names, to say it in other words' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
