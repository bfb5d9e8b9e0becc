import type { LoadedEnv } from '../../apps/api/src/env.ts'

/** What a person wants to know once it runs. */
export function welcome(env: LoadedEnv): string {
  const lines = [
    `The surgery network is at ${env.PUBLIC_URL}`,
    ...(env.NODE_ENV === 'development' ? developmentLines(env) : []),
    'To stop: Ctrl-C',
  ]
  return `\n${lines.map((line) => `  ${line}\n`).join('')}\n`
}

function developmentLines(env: LoadedEnv): string[] {
  const { PUBLIC_URL, SMTP_URL, SEED } = env
  return [
    SMTP_URL ? 'Mail goes out through SMTP_URL.' : `Mail that would go out is kept for you at ${PUBLIC_URL}/dev/inbox`,
    `To sign in: ${PUBLIC_URL}/sign-in, type an address, and open the link in that mail.`,
    ...(SEED === 'demo' ? DEMO_ACCOUNTS : []),
  ]
}

const DEMO_ACCOUNTS: string[] = []
