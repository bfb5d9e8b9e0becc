import { dirname, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Who may know whom: a room knows itself and those before it; rooms on one line do not know each other. */
const ROOMS = [['packages/domain'], ['packages/contracts'], ['prisma'], ['apps/api', 'apps/web']]
const API_FEATURES = [
  'accounts',
  'places',
  'surgeries',
  'calendar',
  'submissions',
  'moderation',
  'freshness',
  'attendance',
  'feeds',
  'site',
  'pages',
]
const WEB_LAYERS = ['api', 'queries', 'drafts', 'ui', 'map', 'listing-form', 'features', 'layout', 'pages']

const MAP_LIBRARIES = ['leaflet', 'react-leaflet', '@react-leaflet/core']
const IN_THE_BROWSER = ['packages/domain/src/', 'packages/contracts/src/', 'apps/web/src/']

/** Why a file may not import something, in words; undefined when it may. Paths are absolute or below the project. */
export function findForbidden(importer: string, specifier: string): string | undefined {
  const from = inProject(importer)
  if (isOutsideTheProduct(from)) return undefined
  const to = targetOf(from, specifier)
  return (
    forbidNode(from, specifier) ??
    forbidMapLibrary(from, specifier) ??
    (to && (forbidRoom(from, to) ?? forbidFeature(from, to) ?? forbidLayer(from, to)))
  )
}

// Tests, tools and configuration set the product up from outside, and may reach anywhere.
function isOutsideTheProduct(file: string): boolean {
  const isTool = /(^|\/)(scripts|test|bench|e2e)\//.test(file)
  return isTool || /\.(test|config)\.tsx?$/.test(file) || !roomOf(file)
}

function forbidNode(from: string, specifier: string): string | undefined {
  const needsNode = specifier.startsWith('node:') || specifier.startsWith('@surgeries/prisma/')
  if (!needsNode || !IN_THE_BROWSER.some((folder) => from.startsWith(folder))) return undefined
  return `${roomOf(from)} also runs in the browser, where there is no ${specifier}.`
}

function forbidMapLibrary(from: string, specifier: string): string | undefined {
  const isMapLibrary = MAP_LIBRARIES.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  if (!isMapLibrary || from.startsWith('apps/web/src/map/')) return undefined
  return 'Leaflet stays inside apps/web/src/map.'
}

function forbidRoom(from: string, to: string): string | undefined {
  const fromRoom = roomOf(from)
  const toRoom = roomOf(to)
  if (!toRoom) return `The product does not import ${to}: that is outside its rooms.`
  if (fromRoom === toRoom || levelOf(toRoom) < levelOf(fromRoom)) return undefined
  return `${fromRoom} may not know ${toRoom}: data flows ${ROOMS.map((rooms) => rooms.join(', ')).join(' → ')}.`
}

function forbidFeature(from: string, to: string): string | undefined {
  const mine = partAfter('apps/api/src/features/', from)
  const theirs = partAfter('apps/api/src/features/', to)
  if (!mine || !theirs || mine === theirs) return undefined
  for (const feature of [mine, theirs])
    if (!API_FEATURES.includes(feature))
      return `The feature "${feature}" has no place in the order of scripts/lint/arrows.ts.`
  if (API_FEATURES.indexOf(theirs) > API_FEATURES.indexOf(mine))
    return `${mine} comes before ${theirs} and may not know it: ${API_FEATURES.join(' < ')}.`
  if (to !== `apps/api/src/features/${theirs}/service.ts`) return `The only door of ${theirs} is its service.ts.`
  return undefined
}

function forbidLayer(from: string, to: string): string | undefined {
  const mine = partAfter('apps/web/src/', from)
  const theirs = partAfter('apps/web/src/', to)
  if (!mine || !theirs || !WEB_LAYERS.includes(mine) || !WEB_LAYERS.includes(theirs)) return undefined
  if (WEB_LAYERS.indexOf(theirs) > WEB_LAYERS.indexOf(mine))
    return `${mine} may not know ${theirs}: ${WEB_LAYERS.join(' < ')}.`
  const [myFeature, theirFeature] = [from, to].map((file) => partAfter('apps/web/src/features/', file))
  if (myFeature && theirFeature && myFeature !== theirFeature)
    return `Features do not know each other: a page puts ${myFeature} and ${theirFeature} together.`
  return undefined
}

function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier))
  const [, name, path] = /^@surgeries\/([^/]+)\/?(.*)$/.exec(specifier) ?? []
  if (!name) return undefined
  const room = ROOMS.flat().find((candidate) => candidate === name || candidate.endsWith(`/${name}`))
  return `${room ?? name}/src/${path}.ts`
}

function inProject(file: string): string {
  return relative(ROOT, resolve(ROOT, file)).split(sep).join('/')
}

function roomOf(file: string): string | undefined {
  return ROOMS.flat().find((room) => file.startsWith(`${room}/`))
}

function levelOf(room: string | undefined): number {
  return ROOMS.findIndex((rooms) => rooms.some((candidate) => candidate === room))
}

/** The folder that comes right after a prefix: "places" of apps/api/src/features/places/service.ts. */
function partAfter(prefix: string, file: string): string | undefined {
  const rest = file.startsWith(prefix) ? file.slice(prefix.length) : ''
  return rest.includes('/') ? rest.split('/')[0] : undefined
}
