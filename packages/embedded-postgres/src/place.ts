import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PostgresFailure } from './postgres-failure.ts'
import { type Account, accountFor } from './account.ts'
import { binary, copyBinaries, packagedBinaries } from './binaries.ts'
import { runAs } from './run.ts'

/** Where one data directory's PostgreSQL lives, and who runs it. `moved` when its account cannot enter DATA_DIR. */
export type Place = { home: string; cluster: string; binaries: string; account: Account | undefined; moved: boolean }

const SHARED = '/var/lib/surgery-network'

export async function choosePlace(dataDir: string): Promise<Place> {
  makeDataDir(dataDir)
  const home = knownHome(dataDir)
  const account = accountFor(join(home, 'cluster'))
  if (!account) return at(ownFolder(home), packagedBinaries(), account)
  const reachable = home.startsWith(SHARED) || (await canEnter(account, makeFolder(home, account)))
  if (!reachable && existsSync(join(home, 'cluster')))
    throw new PostgresFailure(
      `The database in ${home} belongs to ${account.name}, who cannot enter that folder any more. ` +
        'Let others pass through the folders above it (chmod o+x), or move the project back.',
    )
  const chosen = reachable ? home : sharedHome(dataDir)
  if (!reachable) {
    rmdirSync(home)
    rememberHome(dataDir, chosen)
  }
  makeFolder(chosen, account)
  const packaged = packagedBinaries()
  const binaries = (await canRun(account, chosen, packaged)) ? packaged : copyBinaries(openFolder(SHARED))
  return at(chosen, binaries, account)
}

/** Hands files that were copied into a data directory to the account that PostgreSQL will run under. */
export function giveHome(dataDir: string) {
  const home = join(dataDir, 'postgres')
  const account = accountFor(join(home, 'nothing-there-yet'))
  if (account) giveTree(home, account)
}

function giveTree(path: string, account: Account) {
  lchownSync(path, account.uid, account.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const entry of readdirSync(path)) giveTree(join(path, entry), account)
}

/** For looking only: creates nothing. */
export function knownHome(dataDir: string): string {
  const note = join(dataDir, 'postgres.location')
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDir, 'postgres')
}

function at(home: string, binaries: string, account: Account | undefined): Place {
  return { home, cluster: join(home, 'cluster'), binaries, account, moved: home.startsWith(SHARED) }
}

// Written down, so that a later start finds the same database even when the folder was moved or opened since.
function rememberHome(dataDir: string, home: string) {
  writeFileSync(join(dataDir, 'postgres.location'), `${home}\n`)
}

function sharedHome(dataDir: string): string {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)
  return join(openFolder(SHARED), name)
}

/** Made with the rights that it needs, whoever comes first. */
export function makeDataDir(dataDir: string) {
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true })
  openForOthers(dataDir)
}

/** Under root, PostgreSQL's own account must pass through to its folder, but has no business listing ours. */
export function openForOthers(dataDir: string): string {
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
  return dataDir
}

function ownFolder(home: string): string {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const { uid } = statSync(home)
  if (process.getuid && uid !== process.getuid())
    throw new PostgresFailure(
      `${home} belongs to another user of this machine. Start this as that user, or set DATA_DIR to another folder.`,
    )
  return home
}

function makeFolder(home: string, account: Account): string {
  mkdirSync(home, { recursive: true })
  chownSync(home, account.uid, account.gid)
  chmodSync(home, 0o700)
  return home
}

function openFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  return folder
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/', ['/bin/sh', '-c', 'cd "$1" && pwd', 'sh', folder])).code === 0
}

async function canRun(account: Account, cwd: string, binaries: string): Promise<boolean> {
  return (await runAs(account, cwd, [binary(binaries, 'postgres'), '--version'])).code === 0
}
