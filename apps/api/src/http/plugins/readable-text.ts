import { Refusal } from '@surgeries/domain/refusal'
import plugin from 'fastify-plugin'

/**
 * Refuses text that no database keeps: the character NUL, and halves of surrogate pairs. People cannot type them; they
 * would otherwise fail deep inside, as if it were our fault.
 */
export const readableTextPlugin = plugin(async (api) => {
  api.addHook('preValidation', async ({ body, params, query }) => {
    if (![body, params, query].every((part) => isReadable(part))) {
      throw new Refusal('malformed_request', 'This holds characters that are no text, or is packed too deep.')
    }
  })
})

/** Nothing that we take is half as deep; thousands of levels would end the stack. */
const DEEPEST = 32

function isReadable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (depth === DEEPEST) return false
  return Object.entries(value).every(([key, inner]) => isReadable(key) && isReadable(inner, depth + 1))
}
