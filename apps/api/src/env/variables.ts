import { z } from 'zod'
import { readNetworks } from '../networks/trusted-proxies.ts'

const MODES = ['development', 'production', 'test'] as const
const SEEDS = ['demo', 'none'] as const
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const MAILBOX = /^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

/** Everything that can be configured; the table in the README says the same. */
export const Variables = z
  .object({
    NODE_ENV: z.enum(MODES),
    HOST: z.string().regex(/^[\w.:-]+$/),
    PORT: wholeNumber(1, 65_535),
    PUBLIC_URL: origin(),
    DATA_DIR: z.string(),
    DATABASE_URL: address('postgres:', 'postgresql:'),
    SMTP_URL: address('smtp:', 'smtps:'),
    MAIL_FROM: z.string().regex(MAILBOX),
    MAIL_REPLY_TO: z.string().regex(MAILBOX),
    SESSION_SECRET: z
      .string()
      .min(32)
      .refine((text) => new Set(text).size >= 10),
    TILES_URL: tiles(),
    TILES_ATTRIBUTION: z.string().max(300),
    SEED: z.enum(SEEDS),
    LOG_LEVEL: z.enum(LOG_LEVELS),
    TRUST_PROXY: proxies(),
    HSTS_SUBDOMAINS: z.enum(['true', 'false']).transform((text) => text === 'true'),
    REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000),
    CACHE_MEGABYTES: wholeNumber(0, 10_000),
    ASK_DAYS_BEFORE: wholeNumber(1, 30),
    ASK_EVERY_DAYS: wholeNumber(1, 365),
    FADE_AFTER_CYCLES: wholeNumber(1, 100),
    FADE_AFTER_DAYS: wholeNumber(30, 3650),
  })
  .partial()

/** For every variable what it must be, in words, and an example. A secret one's value is never shown. */
export const WORDS: Record<keyof z.infer<typeof Variables>, { must: string; example: string; secret?: true }> = {
  NODE_ENV: { must: `one of ${MODES.join(', ')}`, example: 'production' },
  HOST: { must: 'an address or a name to listen on', example: '0.0.0.0' },
  PORT: { must: 'a number from 1 to 65535', example: '8080' },
  PUBLIC_URL: { must: 'an http or https address without a path', example: 'https://surgeries.example.org' },
  DATA_DIR: { must: 'a folder that can be written to', example: '/var/lib/surgeries' },
  DATABASE_URL: {
    must: 'the address of a PostgreSQL 18 database',
    example: 'postgresql://user:password@localhost:5432/surgeries',
    secret: true,
  },
  SMTP_URL: {
    must: 'the address of a mail server',
    example: 'smtps://user:password@mail.example.org:465',
    secret: true,
  },
  MAIL_FROM: { must: 'an email address, with a name before it if you like', example: 'Surgeries <hello@example.org>' },
  MAIL_REPLY_TO: { must: 'an email address that somebody reads', example: 'Surgeries <team@example.org>' },
  SESSION_SECRET: { must: 'at least 32 random characters', example: '$(openssl rand -hex 32)', secret: true },
  TILES_URL: {
    must: 'an http or https address with {z}, {x} and {y} in it, and without {s}',
    example: 'https://tiles.example.org/{z}/{x}/{y}.png',
  },
  TILES_ATTRIBUTION: { must: 'the credit that the tiles ask for', example: '© OpenStreetMap contributors' },
  SEED: { must: `one of ${SEEDS.join(', ')}`, example: 'none' },
  LOG_LEVEL: { must: `one of ${LOG_LEVELS.join(', ')}`, example: 'info' },
  TRUST_PROXY: {
    must: 'true, false, a number of proxies (at most 5), or their addresses or networks with commas between',
    example: '1',
  },
  HSTS_SUBDOMAINS: { must: 'true or false', example: 'false' },
  CACHE_MEGABYTES: { must: 'a number from 0 to 10000', example: '16' },
  REQUESTS_PER_MINUTE: { must: 'a number from 1 to 1000000', example: '600' },
  ASK_DAYS_BEFORE: { must: 'a number from 1 to 30', example: '7' },
  ASK_EVERY_DAYS: { must: 'a number from 1 to 365', example: '21' },
  FADE_AFTER_CYCLES: { must: 'a number from 1 to 100', example: '2' },
  FADE_AFTER_DAYS: { must: 'a number from 30 to 3650', example: '90' },
}

function wholeNumber(from: number, to: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to))
}

function address(...protocols: string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
}

function origin() {
  return z
    .string()
    .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text) && URL.canParse(text))
    .transform((text) => (URL.canParse(text) ? new URL(text).origin : text))
}

// One origin only is let through by the content security policy, so no {s} for many.
function tiles() {
  return address('http:', 'https:').refine(
    (text) => ['{z}', '{x}', '{y}'].every((part) => text.includes(part)) && !text.includes('{s}'),
  )
}

/** Nobody stands behind more: with a higher number anybody could write any address in front. */
const MOST_PROXIES = 5

function proxies() {
  return z
    .string()
    .refine((text) => /^(?:true|false|\d+)$/.test(text) || readNetworks(text) !== null)
    .refine((text) => !/^\d+$/.test(text) || Number(text) <= MOST_PROXIES)
    .transform((text) => {
      if (text === 'true' || text === 'false') return text === 'true'
      return /^\d+$/.test(text) ? Number(text) : text
    })
}
