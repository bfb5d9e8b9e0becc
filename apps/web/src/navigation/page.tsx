import type { Namespace } from '@surgeries/messages/pages'
import type { ComponentType } from 'react'
import { loadMessages } from '../locales/messages.ts'

type Module = { default: ComponentType }

export interface Page {
  path: string
  Shown: ComponentType
  /** Fetches the code and the messages, both at once; null when they are here. What cannot be fetched, `Shown` throws. */
  prepare: () => Promise<void> | null
}

export function page(path: string, load: () => Promise<Module>, ...namespaces: Namespace[]): Page {
  let module: Module | null = null
  let failure: { error: unknown } | null = null
  const fetchAll = async () => {
    try {
      const [fetched] = await Promise.all([load(), loadMessages(namespaces)])
      module = fetched
      failure = null
    } catch (error) {
      failure = { error }
    }
  }
  function Shown() {
    // React waits for a promise that is thrown, and hands any other to the nearest boundary.
    if (!module) throw failure ? failure.error : fetchAll()
    return <module.default />
  }
  return { path, Shown, prepare: () => (module ? null : fetchAll()) }
}
