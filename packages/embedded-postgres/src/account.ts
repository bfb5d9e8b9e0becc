import { readFileSync, statSync } from 'node:fs'
import { PostgresFailure } from './postgres-failure.ts'

/** The system account that PostgreSQL runs under. It refuses root. */
export type Account = { name: string; uid: number; gid: number }

/** Undefined means: as ourselves, who are not root. */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = ownerOf(cluster) ?? findAccount('postgres') ?? findAccount('nobody')
  if (account) return account
  throw new PostgresFailure(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Start this as an ordinary user, or set DATABASE_URL to a server of yours.',
  )
}

function ownerOf(path: string): Account | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat || stat.uid === 0) return undefined
  return { name: `user ${stat.uid}`, uid: stat.uid, gid: stat.gid }
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}
