import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { listLanguages, PACKAGE } from '../../../packages/messages/scripts/catalogue.ts'
import { compileMessages } from '../../../packages/messages/scripts/compile.ts'

/** Compiles the messages before the pages are built, and again whenever one is edited during development. */
export function messages(): Plugin {
  return {
    name: 'messages',
    buildStart: () => void compileMessages(),
    configureServer({ watcher, config }) {
      watcher.add(listLanguages().map((language) => join(PACKAGE, language)))
      watcher.on('all', (_event, file) => {
        if (!file.startsWith(PACKAGE + sep) || !file.endsWith('.json')) return
        try {
          compileMessages()
        } catch (error) {
          config.logger.error(error instanceof Error ? error.message : String(error))
        }
      })
    },
  }
}
