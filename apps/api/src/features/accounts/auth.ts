import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Deps } from '../../deps.ts'
import { inMachineTime } from '../../clock/machine-time.ts'
import { deriveKey } from '../../keys.ts'
import { SESSION_DAYS } from './lifetimes.ts'
import { openingSessions } from './opening-sessions.ts'

type Accounts = ReturnType<typeof createAuth>

const built = new WeakMap<Deps['db'], Accounts>()

/** The one account machinery of a database. Its own HTTP endpoints are not served: our contract's routes call its server API. */
export function authOf(deps: Deps): Accounts {
  const known = built.get(deps.db)
  if (known) return known
  const auth = createAuth(deps)
  built.set(deps.db, auth)
  return auth
}

function createAuth(deps: Deps) {
  const { env } = deps
  const isHttps = env.PUBLIC_URL.startsWith('https:')
  return betterAuth({
    baseURL: env.PUBLIC_URL,
    secret: deriveKey(env.SESSION_SECRET, 'sign-in'),
    trustedOrigins: [env.PUBLIC_URL],
    database: prismaAdapter(inMachineTime(deps), { provider: 'postgresql', transaction: true }),
    session: { expiresIn: SESSION_DAYS * 24 * 60 * 60, disableSessionRefresh: true },
    rateLimit: { enabled: false }, // its endpoints are not served; see routes.ts for ours
    telemetry: { enabled: false },
    logger: { disabled: true }, // it would log addresses
    advanced: {
      useSecureCookies: false, // it would add a prefix of its own to ours
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: isHttps ? '__Host-session' : 'session',
          attributes: { secure: isHttps, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
    plugins: [openingSessions],
  })
}
