import { useState, type ComponentType } from 'react'
import { Unreachable } from '../api/problem.ts'

/** A part of a page that is fetched when somebody asks for it: made once, outside of components. */
export interface LaterPart<Props> {
  load: () => Promise<{ default: ComponentType<Props> }>
}

/**
 * Fetches a part at a press. Until it is here the button is busy; when it does not come, `error` says why and the next
 * press tries again.
 */
export function useLaterPart<Props>({ load }: LaterPart<Props>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const [isFetching, setIsFetching] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const fetchPart = async () => {
    if (Part) return
    setIsFetching(true)
    setError(null)
    try {
      const fetched = await load()
      setPart(() => fetched.default)
    } catch (cause) {
      setError(new Unreachable(cause))
    } finally {
      setIsFetching(false)
    }
  }
  return { Part, isFetching, error, fetchPart }
}
