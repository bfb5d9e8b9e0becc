import { USUAL_THRESHOLDS } from '@surgeries/domain/freshness/thresholds'
import { exposureComplaints, isLocal, productionComplaints } from './env/production.ts'
import { readVariables, type Source, type Values } from './env/read.ts'

type Given =
  | 'DATABASE_URL'
  | 'SMTP_URL'
  | 'MAIL_REPLY_TO'
  | 'SESSION_SECRET'
  | 'TILES_URL'
  | 'TILES_ATTRIBUTION'
  | 'REQUESTS_PER_MINUTE'
  | 'CACHE_MEGABYTES'

export type LoadedEnv = Required<Omit<Values, Given>> &
  Pick<Values, Given> & {
    ORIGINS: string[]
    /** The one other origin that the content security policy lets through. */
    TILES_ORIGIN?: string
  }

/** Complete settings, with what a start fills in where nothing was given: what the server is built with. */
export type Env = LoadedEnv & { DATABASE_URL: string; SESSION_SECRET: string }

export class EnvError extends Error {
  override name = 'EnvError'

  constructor(complaints: string[]) {
    super(`The settings are not right:\n${complaints.map((complaint) => `  • ${complaint}`).join('\n')}`)
  }
}

/** Reads and checks all settings. Throws one EnvError that lists everything that is wrong, in plain words. */
export function loadEnv(source: Source): LoadedEnv {
  const { values, complaints } = readVariables(source)
  if (values.NODE_ENV === 'production') complaints.push(...productionComplaints(source, values))
  complaints.push(...exposureComplaints(values))
  if (Boolean(source.TILES_URL) !== Boolean(source.TILES_ATTRIBUTION))
    complaints.push('TILES_URL and TILES_ATTRIBUTION belong together: set both or neither')
  if (complaints.length > 0) throw new EnvError(complaints)
  return withDefaults(values)
}

export function loadDatabaseEnv(source: Source): Pick<LoadedEnv, 'DATA_DIR' | 'DATABASE_URL'> {
  return loadEnv({ DATA_DIR: source.DATA_DIR, DATABASE_URL: source.DATABASE_URL })
}

/** Whether this serves its own machine only: then it shows the development inbox. Never on the internet. */
export function isDevelopment({ NODE_ENV, PUBLIC_URL }: Pick<LoadedEnv, 'NODE_ENV' | 'PUBLIC_URL'>): boolean {
  return NODE_ENV !== 'production' && isLocal(PUBLIC_URL)
}

function withDefaults(values: Values): LoadedEnv {
  const { NODE_ENV = 'development', HOST = '127.0.0.1', PORT = 8080, TILES_URL } = values
  const PUBLIC_URL = values.PUBLIC_URL ?? `http://${reachableName(HOST)}:${PORT}`
  return {
    ...values,
    NODE_ENV,
    HOST,
    PORT,
    PUBLIC_URL,
    ORIGINS: originsOf(PUBLIC_URL),
    DATA_DIR: values.DATA_DIR ?? '.data',
    HSTS_SUBDOMAINS: values.HSTS_SUBDOMAINS ?? true,
    MAIL_FROM: values.MAIL_FROM ?? 'Surgery network <surgeries@localhost>',
    SEED: values.SEED ?? (NODE_ENV === 'development' && isLocal(PUBLIC_URL) ? 'demo' : 'none'),
    LOG_LEVEL: values.LOG_LEVEL ?? (NODE_ENV === 'production' ? 'info' : 'warn'),
    TRUST_PROXY: values.TRUST_PROXY ?? false,
    ASK_DAYS_BEFORE: values.ASK_DAYS_BEFORE ?? USUAL_THRESHOLDS.askDaysBefore,
    ASK_EVERY_DAYS: values.ASK_EVERY_DAYS ?? USUAL_THRESHOLDS.askEveryDays,
    FADE_AFTER_CYCLES: values.FADE_AFTER_CYCLES ?? USUAL_THRESHOLDS.fadeAfterCycles,
    FADE_AFTER_DAYS: values.FADE_AFTER_DAYS ?? USUAL_THRESHOLDS.fadeAfterDays,
    ...(TILES_URL && { TILES_ORIGIN: new URL(TILES_URL).origin }),
  }
}

// A server that listens everywhere is reached on this machine as localhost.
function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

// On one's own machine the two names mean the same, and people type either.
function originsOf(publicUrl: string): string[] {
  const names = ['localhost', '127.0.0.1']
  const { protocol, hostname, port } = new URL(publicUrl)
  if (!names.includes(hostname)) return [publicUrl]
  return names.map((name) => `${protocol}//${name}${port && `:${port}`}`)
}
