import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync, type Plugin, type Rolldown } from 'vite'

/** What is in a built file, and what is fetched with it. */
export interface FileContents {
  /** A file of the entry, or of a page or of messages, by its path below apps/web/src or packages. */
  source: string | null
  isEntry: boolean
  imports: string[]
  css: string[]
  /** Minified code by the package that it comes from; ours by its folder. */
  code: Record<string, string>
}

export const CONTENTS_FILE = '.contents.json'

/** Writes beside the built files what each is made of, for scripts/sizes.ts. It is not served. */
export function contents(): Plugin {
  return {
    name: 'contents',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!dir) return
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const files = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, contentsOf(chunk)]))
      writeFileSync(join(dir, CONTENTS_FILE), JSON.stringify(files))
    },
  }
}

function contentsOf(chunk: Rolldown.OutputChunk): FileContents {
  const code: Record<string, string> = {}
  for (const [id, module] of Object.entries(chunk.modules)) {
    if (module.code) code[packageOf(id)] = (code[packageOf(id)] ?? '') + minifySync(id, module.code).code
  }
  return {
    source: chunk.facadeModuleId?.split('/apps/web/src/').at(-1)?.split('/packages/').at(-1) ?? null,
    isEntry: chunk.isEntry,
    imports: chunk.imports,
    css: [...(chunk.viteMetadata?.importedCss ?? [])],
    code,
  }
}

function packageOf(id: string): string {
  const library = id.split('/node_modules/').at(-1) ?? ''
  if (id.includes('/node_modules/')) return /^(@[^/]+\/)?[^/]+/.exec(library)?.[0] ?? library
  const ours = /\/(apps\/web\/src|packages)\/((?:features\/)?[^/]+)/.exec(id)
  return ours?.[2] ?? 'build'
}
