import { isDevelopment, type LoadedEnv } from '../../apps/api/src/env.ts'
import { ACCOUNTS } from '../../apps/api/src/seed/demo-accounts.ts'

/** What a person wants to know once it runs. */
export function welcome(env: LoadedEnv): string {
  const lines = [
    `The surgery network is at  ${env.PUBLIC_URL}`,
    '',
    ...(env.NODE_ENV === 'production' ? [] : isDevelopment(env) ? developmentLines(env) : exposedLines(env)),
    'To stop it: Ctrl-C',
  ]
  return `\n${lines.map((line) => (line ? `  ${line}\n` : '\n')).join('')}\n`
}

function exposedLines({ SMTP_URL }: LoadedEnv): string[] {
  const missing = ['NODE_ENV=production', ...(SMTP_URL ? [] : ['SMTP_URL'])]
  return [
    'PUBLIC_URL is not this machine, so the development inbox is closed and no demo data are loaded.',
    `To serve other people, set: ${missing.join(', ')}. See docs/operating.md.`,
    '',
  ]
}

function developmentLines({ PUBLIC_URL, SMTP_URL, SEED }: LoadedEnv): string[] {
  const inbox = SMTP_URL ? 'Mail goes out through SMTP_URL.' : `Mail is kept for you at    ${PUBLIC_URL}/dev/inbox`
  return [
    inbox,
    `To sign in, go to          ${PUBLIC_URL}/sign-in`,
    'type an email address, and open the link in the mail that comes.',
    ...(SEED === 'demo' ? ['', 'These addresses are known already:', ...ACCOUNTS.map(describe)] : []),
    '',
  ]
}

function describe({ email, name }: { email: string; name: string }): string {
  return `  ${email.padEnd(34)} ${name}`
}
