import { dirname, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A package may import those before it; packages on one line do not import each other. */
const PACKAGES = [
  ['packages/domain', 'packages/messages'],
  ['packages/contracts'],
  ['prisma'],
  ['apps/api', 'apps/web'],
]
/** By folder, its entries in order: each may import those before it. Of another API feature only index.ts is imported. */
const ORDERS: Record<string, readonly string[]> = {
  'packages/domain/src': inOrder(`
    i18n refusal same-value dates text surgery-states listing-choices geo date-venue calendar listing-fields listing search moderation
    private-link permissions lifecycle pause freshness attendance`),
  'apps/api/src': inOrder(`
    keys markup trackers networks env db audit clock limits gateways deps http queue mail captcha features seed jobs admin
    app main`),
  'apps/api/src/features': inOrder(`
    accounts places surgeries calendar submissions moderation freshness attendance feeds site pages index`),
  'apps/api/src/features/surgeries': inOrder(`
    filter queries dates present search map lifecycle read overrides preview-effects organising publishing routes index`),
  'apps/api/src/features/submissions': inOrder(`
    rows queries decidable handed-over private-link mails deciding organiser-mails proposing own routes index`),
  'apps/api/src/features/moderation': inOrder(`
    queries decision reversal desk queue routes index`),
  'apps/web/src': inOrder(`
    paths api queries locales navigation ui drafts map listing-form features layout pages router main`),
  'apps/web/src/features/moderation': inOrder(`
    age use-age kind-badge signal-badge keys differences history queue decision desk reports surgery-history
    desk-view your-name for-moderators`),
  'apps/web/src/features/finding': inOrder(`
    use-half use-map-size filters search results use-view legend half-switch chosen-card map-half tools
    found find-view`),
}

const MAP_LIBRARIES = ['leaflet', 'react-leaflet', '@react-leaflet/core']
const IN_THE_BROWSER = ['packages/domain/src/', 'packages/messages/src/', 'packages/contracts/src/', 'apps/web/src/']

/** Why a file may not import something; undefined when it may. Paths are absolute or below the project. */
export function findForbidden(importer: string, specifier: string): string | undefined {
  const from = inProject(importer)
  if (isOutsideProduct(importer)) return undefined
  const to = targetOf(from, specifier)
  return (
    forbidNode(from, specifier) ??
    forbidMapLibrary(from, specifier) ??
    forbidHttpInQueries(from, specifier, to) ??
    (to && (forbidPackage(from, to) ?? forbidLater(from, to) ?? forbidFeature(from, to)))
  )
}

/** Tests, tools and configuration set the product up from outside, and may reach anywhere. */
export function isOutsideProduct(path: string): boolean {
  const file = inProject(path)
  const isTool = /(^|\/)(scripts|test|bench|e2e)\//.test(file)
  return isTool || /\.(test|config)\.tsx?$/.test(file) || !packageOf(file)
}

/** Whether a file is one of the rules, which are told what time it is. */
export function isRule(path: string): boolean {
  return inProject(path).startsWith('packages/domain/src/') && !isOutsideProduct(path)
}

function forbidNode(from: string, specifier: string): string | undefined {
  const needsNode = specifier.startsWith('node:') || specifier.startsWith('@surgeries/prisma/')
  if (!needsNode || !IN_THE_BROWSER.some((folder) => from.startsWith(folder))) return undefined
  return `${packageOf(from)} also runs in the browser, where there is no ${specifier}.`
}

function forbidMapLibrary(from: string, specifier: string): string | undefined {
  const isMapLibrary = MAP_LIBRARIES.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  if (!isMapLibrary || from.startsWith('apps/web/src/map/')) return undefined
  return 'Leaflet stays inside apps/web/src/map.'
}

function forbidPackage(from: string, to: string): string | undefined {
  const fromPackage = packageOf(from)
  const toPackage = packageOf(to)
  if (!toPackage) return `The product does not import ${to}: that is outside its packages.`
  if (fromPackage === toPackage || levelOf(toPackage) < levelOf(fromPackage)) return undefined
  return `${fromPackage} may not import ${toPackage}: data flows ${PACKAGES.map((names) => names.join(', ')).join(' → ')}.`
}

/** Style sheets are not part of the order. */
function forbidLater(from: string, to: string): string | undefined {
  if (to.endsWith('.css')) return undefined
  for (const [folder, order] of Object.entries(ORDERS)) {
    const [mine, theirs] = [from, to].map((file) => entryOf(folder, file))
    if (!mine || !theirs || mine === theirs) continue
    for (const entry of [mine, theirs])
      if (!order.includes(entry))
        return `"${entry}" is missing from the order of ${folder} in scripts/lint/import-order.ts.`
    if (order.indexOf(theirs) > order.indexOf(mine))
      return `${mine} comes before ${theirs} and may not import ${theirs}: ${order.join(' < ')}.`
  }
  return undefined
}

const API_FEATURES = 'apps/api/src/features/'
/** What mounts the routes of the features. */
const MOUNTING = [`${API_FEATURES}index.ts`, 'apps/api/src/app.ts']

/** A feature is entered through its index.ts, which its own files do not need. */
function forbidFeature(from: string, to: string): string | undefined {
  const [mine, theirs] = [from, to].map((file) => partAfter(API_FEATURES, file))
  const isEntry = to === `${API_FEATURES}${theirs}/index.ts`
  const isRoutes = theirs !== undefined && to.endsWith('/routes.ts')
  if (isRoutes) return MOUNTING.includes(from) ? undefined : `Routes are mounted by ${MOUNTING.join(' and ')} alone.`
  if (theirs && mine !== theirs && !isEntry) return `Of ${theirs} only index.ts may be imported.`
  if (theirs && mine === theirs && isEntry) return `index.ts is for others: inside ${theirs} import the file itself.`
  const [myFeature, theirFeature] = [from, to].map((file) => partAfter('apps/web/src/features/', file))
  if (myFeature && theirFeature && myFeature !== theirFeature)
    return `Features do not import each other: a page puts ${myFeature} and ${theirFeature} together.`
  return undefined
}

/** Whether a file is the entry of an API feature: it says what others may use, and does nothing itself. */
export function isFeatureEntry(file: string): boolean {
  return /^apps\/api\/src\/features\/[^/]+\/index\.ts$/.test(inProject(file))
}

function forbidHttpInQueries(from: string, specifier: string, to: string | undefined): string | undefined {
  const isQuery = from.startsWith('apps/api/src/') && /[/-](queries|query)(\.ts$|\/)/.test(from)
  const target = to ?? ''
  const isHttp = specifier === 'fastify' || target.startsWith('apps/api/src/http/')
  return isQuery && isHttp ? `${from} is a query: it may not import HTTP.` : undefined
}

function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier))
  const [, name, path] = /^@surgeries\/([^/]+)\/?(.*)$/.exec(specifier) ?? []
  if (!name) return undefined
  const target = PACKAGES.flat().find((candidate) => candidate === name || candidate.endsWith(`/${name}`))
  return `${target ?? name}/src/${path}.ts`
}

function inProject(file: string): string {
  return relative(ROOT, resolve(ROOT, file)).split(sep).join('/')
}

function packageOf(file: string): string | undefined {
  return PACKAGES.flat().find((name) => file.startsWith(`${name}/`))
}

function levelOf(name: string | undefined): number {
  return PACKAGES.findIndex((names) => names.some((candidate) => candidate === name))
}

/** The folder that comes right after a prefix: "places" of apps/api/src/features/places/index.ts. */
function partAfter(prefix: string, file: string): string | undefined {
  const rest = file.startsWith(prefix) ? file.slice(prefix.length) : ''
  return rest.includes('/') ? rest.split('/')[0] : undefined
}

function inOrder(names: string): string[] {
  return names.trim().split(/\s+/)
}

/** What of a folder a file belongs to, by name: "places" of apps/api/src/features for .../features/places/index.ts. */
function entryOf(folder: string, file: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined
  return file
    .slice(folder.length + 1)
    .split('/')[0]
    ?.replace(/\.tsx?$/, '')
}
