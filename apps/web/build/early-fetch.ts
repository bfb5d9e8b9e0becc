import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/**
 * Lets before.js ask for a page's code and words while the libraries are still on their way, instead of after them:
 * on a slow connection two round trips less. The pages and their words are read from the router.
 */
export function earlyFetch(root: string): Plugin {
  return {
    name: 'early-fetch',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!dir) return
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const table = JSON.stringify({ pages: pagesOf(root, chunks), messages: messagesOf(chunks) })
      appendFileSync(join(dir, 'before.js'), `askEarly(${table})\n`)
    },
  }
}

type Chunk = Rolldown.OutputChunk
type PageEntry = [pattern: string, files: string[], namespaces: string[]]

/** page('/surgeries/:slug', () => import('./pages/surgery.tsx'), 'surgery') */
const PAGE = /page\(\s*'([^']+)',\s*\(\) => import\('\.\/(pages\/[^']+)'\)([^)]*)\)/g

function pagesOf(root: string, chunks: Chunk[]): PageEntry[] {
  const router = readFileSync(join(root, 'src', 'router.tsx'), 'utf8')
  return [...router.matchAll(PAGE)].flatMap(([, path = '', file = '', rest = '']): PageEntry[] => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${file}`))
    if (!chunk) return []
    const namespaces = [...rest.matchAll(/'([^']+)'/g)].map(([, namespace = '']) => namespace)
    return [[`^${path.replace(/:\w+/g, '[^/]+')}$`, filesOf(chunk, chunks), namespaces]]
  })
}

function filesOf(page: Chunk, chunks: Chunk[]): string[] {
  const always = withImports(
    chunks.filter((chunk) => chunk.isEntry),
    chunks,
  )
  return [...withImports([page], chunks)]
    .filter((chunk) => !always.has(chunk))
    .flatMap((chunk) => [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])])
}

function withImports(starts: Chunk[], chunks: Chunk[]): Set<Chunk> {
  const found = new Set(starts)
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name)
      if (imported) found.add(imported)
    }
  }
  return found
}

/** en/finding → the file that holds it. */
function messagesOf(chunks: Chunk[]): Record<string, string> {
  return Object.fromEntries(
    chunks.flatMap(({ facadeModuleId, fileName }) => {
      const name = /\/messages\/generated\/(\w+\/[\w-]+)\.js$/.exec(facadeModuleId ?? '')?.[1]
      return name ? [[name, fileName]] : []
    }),
  )
}
