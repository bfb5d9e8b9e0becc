// Writes public/licences.json: every package that the product runs with, its version, licence and home, for the page
// /about/data. Run after an upgrade: node apps/web/scripts/make-licences.ts
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ROOMS = ['.', 'apps/api', 'apps/web', 'packages/contracts', 'packages/domain', 'packages/messages', 'prisma']

interface Manifest {
  name: string
  version: string
  license?: string | { type: string }
  licenses?: { type: string }[]
  homepage?: string
  repository?: string | { url: string }
  dependencies?: Record<string, string>
}

const found = new Map<string, Manifest>()
for (const room of ROOMS) collect(join(ROOT, room))

const list = [...found.values()]
  .map((manifest) => ({
    name: manifest.name,
    version: manifest.version,
    licence: licenceOf(manifest),
    url: homeOf(manifest),
  }))
  .toSorted((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
writeFileSync(new URL('../public/licences.json', import.meta.url), `${JSON.stringify(list, null, 1)}\n`)
console.log(
  `${list.length} packages. Without a licence: ${
    list
      .filter(({ licence }) => !licence)
      .map(({ name }) => name)
      .join(', ') || 'none'
  }`,
)

function collect(folder: string) {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const place = folderOf(folder, name)
    if (!place || name.startsWith('@surgeries/')) continue
    const dependency: Manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    const key = `${dependency.name}@${dependency.version}`
    if (found.has(key)) continue
    found.set(key, dependency)
    collect(place)
  }
}

function folderOf(folder: string, name: string): string | undefined {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
  }
  return undefined
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? ''
}

function homeOf({ homepage, repository }: Manifest): string | null {
  const source = typeof repository === 'string' ? repository : repository?.url
  const address = homepage ?? source ?? ''
  const web = address
    .replace(/^git\+/, '')
    .replace(/^git:\/\//, 'https://')
    .replace(/^(git\+)?ssh:\/\/git@/, 'https://')
    .replace(/\.git$/, '')
    .replace(/^(github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$2')
  return /^https?:\/\//.test(web) ? web : null
}
