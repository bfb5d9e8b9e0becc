import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const IMPORT = /import \{([^}]+)\} from ["']lucide-react["'];?/g
const ENTRY = /export \{([^}]+)\} from '(\.\/icons\/[^']+)'/g

/**
 * Imports every icon from its own file, so that each comes with the pages that show it: through the list of all icons
 * every page would want every one of them.
 */
export function icons(): Plugin {
  const list = new URL('../esm/lucide-react.mjs', import.meta.resolve('lucide-react'))
  const files = new Map<string, string>()
  const importOf = (wanted: string) => {
    const [name = '', local = name] = wanted.trim().split(/\s+as\s+/)
    const file = files.get(name)
    if (!file) throw new Error(`lucide-react has no icon ${name}`)
    return `import ${local} from '${file}';`
  }
  return {
    name: 'icons',
    apply: 'build',
    buildStart() {
      for (const [, names = '', file = ''] of readFileSync(list, 'utf8').matchAll(ENTRY)) {
        for (const [, name = ''] of names.matchAll(/default as (\w+)/g))
          files.set(name, fileURLToPath(new URL(file, list)))
      }
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx$/ },
      order: 'post',
      handler(code) {
        return code.replace(IMPORT, (_import, names: string) => names.split(',').map(importOf).join(' '))
      },
    },
  }
}
