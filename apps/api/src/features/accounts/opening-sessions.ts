import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Lets our own code open a session for somebody who has proved who they are. The links of the library's magic-link plugin
 * are not used: it refuses addresses such as ram@xn--h2breg3eve.xn--h2brj9c, and reads the machine's clock.
 */
export const openingSessions = {
  id: 'opening-sessions',
  endpoints: {
    openSession: createAuthEndpoint(
      '/open-session',
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.userId)
        const session = user && (await internalAdapter.createSession(user.id))
        if (!user || !session) throw new APIError('NOT_FOUND')
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ opened: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
