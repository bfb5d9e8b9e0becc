import { join } from 'node:path'
import type { Rolldown } from 'vite'

/** What strangers open first, by far most often. */
const PUBLIC_PAGES = ['find', 'calendar', 'surgery'] as const
/** What more of them want is captured first: a chunk takes with it what its own modules import. */
const SHARED_BY = [
  ['find', 'calendar', 'surgery'],
  ['find', 'calendar'],
  ['find', 'surgery'],
  ['calendar', 'surgery'],
] as const satisfies (typeof PUBLIC_PAGES)[number][][]

/**
 * What several of the public pages need at once comes with the first of them in one file, not in thirty, and so does what
 * one of them has of features. Everything else is split by the pages that want it.
 */
export function sharedCode(root: string): Rolldown.CodeSplittingGroup[] {
  const reached = new Map<string, Set<string>>()
  const modulesOf = (page: string, context: Rolldown.ChunkingContext) => {
    const known = reached.get(page) ?? modulesFrom(join(root, 'src', 'pages', `${page}.tsx`), context)
    reached.set(page, known)
    return known
  }
  const shared = SHARED_BY.map((pages, index): Rolldown.CodeSplittingGroup => ({
    priority: SHARED_BY.length + 1 - index,
    name: (module, context) => (pages.every((page) => modulesOf(page, context).has(module)) ? pages.join('-') : null),
  }))
  const own = PUBLIC_PAGES.map((page): Rolldown.CodeSplittingGroup => ({
    priority: 1,
    test: /\/src\/features\//,
    name: (module, context) => (modulesOf(page, context).has(module) ? page : null),
  }))
  return [...shared, ...own]
}

function modulesFrom(start: string, context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([start])
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}
