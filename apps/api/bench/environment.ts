import { type Env, loadEnv } from '../src/env.ts'

const NO_LIMIT = 1_000_000_000
export const PUBLIC_URL = 'https://surgeries.example'

export function benchEnv(url: string): Env {
  const env = loadEnv({ NODE_ENV: 'test', PUBLIC_URL })
  const secret = 'only-for-the-benchmark-0123456789'
  return { ...env, DATABASE_URL: url, SESSION_SECRET: secret, REQUESTS_PER_MINUTE: NO_LIMIT }
}
