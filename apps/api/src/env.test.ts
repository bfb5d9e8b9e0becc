import { describe, expect, test } from 'vitest'
import { welcome } from '../../../scripts/start/welcome.ts'
import { EnvError, isDevelopment, loadEnv } from './env.ts'

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://surgeries.example.org',
  SESSION_SECRET: '0f8a1b2c3d4e5f60718293a4b5c6d7e8',
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'Surgeries <hello@example.org>',
}

function complaintsAbout(source: Record<string, string>): string {
  try {
    loadEnv(source)
    return ''
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
}

describe('with nothing set', () => {
  test('everything has a default that works on one machine', () => {
    expect(loadEnv({})).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1:8080',
      DATA_DIR: '.data',
      SEED: 'demo',
      TRUST_PROXY: false,
      ASK_DAYS_BEFORE: 7,
      ASK_EVERY_DAYS: 21,
      FADE_AFTER_CYCLES: 2,
      FADE_AFTER_DAYS: 90,
    })
  })

  test('an empty variable counts as one that is not set', () => {
    expect(loadEnv({ PORT: '', SEED: ' ' })).toMatchObject({ PORT: 8080, SEED: 'demo' })
  })

  test('our own pages may be opened by either name of this machine', () => {
    expect(loadEnv({ PORT: '9000' }).ORIGINS).toEqual(['http://localhost:9000', 'http://127.0.0.1:9000'])
  })

  test('a server that listens everywhere calls itself localhost', () => {
    expect(loadEnv({ HOST: '0.0.0.0' }).PUBLIC_URL).toBe('http://localhost:8080')
  })
})

describe('a wrong value', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['ASK_DAYS_BEFORE', '0'],
    ['FADE_AFTER_DAYS', '7'],
    ['SEED', 'lots'],
    ['PUBLIC_URL', 'surgeries.example.org'],
    ['PUBLIC_URL', 'https://example.org/surgeries'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org\nBcc: b@example.org'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET', 'a'.repeat(64)],
  ])('%s=%s is refused with an example', (name, value) => {
    const said = complaintsAbout({ [name]: value })
    expect(said).toContain(`${name} must be`)
    expect(said).toContain(`for example ${name}=`)
  })

  test('all that is wrong is said at once', () => {
    const said = complaintsAbout({ PORT: 'x', SEED: 'y', TILES_URL: 'z', NODE_ENV: 'production' })
    for (const name of ['PORT', 'SEED', 'TILES_URL', 'SMTP_URL', 'PUBLIC_URL', 'SESSION_SECRET'])
      expect(said).toContain(name)
  })

  test('a secret is not repeated in the complaint', () => {
    expect(complaintsAbout({ DATABASE_URL: 'mysql://me:hunter2@db/x' })).not.toContain('hunter2')
  })
})

describe('tiles', () => {
  const TILES_URL = 'https://tiles.example.org:8443/{z}/{x}/{y}.png'

  test('have one origin, for the content security policy', () => {
    const env = loadEnv({ TILES_URL, TILES_ATTRIBUTION: '© somebody' })
    expect(env.TILES_ORIGIN).toBe('https://tiles.example.org:8443')
  })

  test('come with their credit or not at all', () => {
    expect(complaintsAbout({ TILES_URL })).toContain('belong together')
    expect(complaintsAbout({ TILES_ATTRIBUTION: '© somebody' })).toContain('belong together')
  })

  test('may not come from several hosts', () => {
    expect(complaintsAbout({ TILES_URL: 'https://{s}.example.org/{z}/{x}/{y}.png', TILES_ATTRIBUTION: '©' })).toContain(
      '{s}',
    )
  })
})

describe('in production', () => {
  test('complete settings are accepted, and nothing is seeded unless asked for', () => {
    expect(loadEnv(PRODUCTION)).toMatchObject({ NODE_ENV: 'production', SEED: 'none' })
  })

  test.each(['PUBLIC_URL', 'SESSION_SECRET', 'SMTP_URL', 'MAIL_FROM'])('%s must be set', (name) => {
    expect(complaintsAbout({ ...PRODUCTION, [name]: '' })).toContain(`${name} must be set in production`)
  })

  test('a made-up secret is refused', () => {
    expect(complaintsAbout({ ...PRODUCTION, SESSION_SECRET: 'development-secret-change-me-0123' })).toContain('random')
  })

  test('http is refused, except on the machine itself', () => {
    expect(complaintsAbout({ ...PRODUCTION, PUBLIC_URL: 'http://surgeries.example.org' })).toContain('https')
    expect(complaintsAbout({ ...PRODUCTION, PUBLIC_URL: 'http://localhost:8080' })).toBe('')
  })
})

describe('where other people reach the server, but NODE_ENV is forgotten', () => {
  test('nothing is seeded unless asked for', () => {
    expect(loadEnv({ PUBLIC_URL: 'https://surgeries.example.org' }).SEED).toBe('none')
    expect(loadEnv({ PUBLIC_URL: 'https://surgeries.example.org', SEED: 'demo' }).SEED).toBe('demo')
    expect(loadEnv({ PUBLIC_URL: 'http://localhost:9000' }).SEED).toBe('demo')
  })

  test.each([
    ['http://localhost:8080', true],
    ['http://127.0.0.1:8080', true],
    ['http://127.0.0.2', true],
    ['http://[::1]:8080', true],
    ['http://surgeries.localhost', true],
    ['http://192.168.1.7:8080', false],
    ['https://surgeries.example.org', false],
    ['https://localhost.example.org', false],
    ['http://[2001:db8::1]', false],
  ])('%s is development: %s', (PUBLIC_URL, expected) => {
    expect(isDevelopment(loadEnv({ PUBLIC_URL }))).toBe(expected)
  })

  test('the start says what to set', () => {
    expect(welcome(loadEnv({ PUBLIC_URL: 'https://surgeries.example.org' }))).toContain('NODE_ENV=production, SMTP_URL')
    expect(welcome(loadEnv({}))).not.toContain('NODE_ENV=production')
  })
})

test.each([
  'foo',
  '10.0.0',
  '10.0.0.1,',
  '10.0.0.1 10.0.0.2',
  '10.0.0.0/33',
  'fd00::/129',
  '10.0.0.0/255.0.0.0',
  '10.0.0.1:443x',
  'fe80::1%eth0/64',
  'yes',
  '-1',
  '1.5',
  '6',
  '99',
  '100000000000000000000',
])('TRUST_PROXY=%s is refused with an example before anything starts', (TRUST_PROXY) => {
  expect(complaintsAbout({ TRUST_PROXY })).toContain(`TRUST_PROXY must be true, false, a number of proxies`)
  expect(complaintsAbout({ TRUST_PROXY })).toContain('for example TRUST_PROXY="1"')
})

test.each(['true', '0.0.0.0/0', '10.0.0.1, ::/0', '0.0.0.0/1,128.0.0.0/1', '::ffff:0.0.0.0/96', '::/1'])(
  'trust in every proxy is refused in production: %s',
  (TRUST_PROXY) => {
    expect(complaintsAbout({ ...PRODUCTION, TRUST_PROXY })).toContain('TRUST_PROXY must not trust everybody')
    expect(complaintsAbout({ PUBLIC_URL: 'https://surgeries.example.org', TRUST_PROXY })).toContain('TRUST_PROXY')
    expect(complaintsAbout({ ...PRODUCTION, TRUST_PROXY: '10.0.0.0/8' })).toBe('')
  },
)

test('trust in proxies is a switch, a number or a list', () => {
  expect(loadEnv({ TRUST_PROXY: 'true' }).TRUST_PROXY).toBe(true)
  expect(loadEnv({ TRUST_PROXY: '1' }).TRUST_PROXY).toBe(1)
  expect(loadEnv({ TRUST_PROXY: '10.0.0.1,10.0.0.2' }).TRUST_PROXY).toBe('10.0.0.1,10.0.0.2')
})
