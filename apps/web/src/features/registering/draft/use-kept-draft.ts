import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Registration } from '../registration.ts'
import type { Draft } from './draft.ts'
import { keepDraft } from './draft-store.ts'
import { leaveDraft } from './left-drafts.ts'

const STORED_MS = 3000

export function useKeptDraft(opened: Draft, form: UseFormReturn<Registration>) {
  const latest = useRef(opened)
  const [draft, setDraft] = useState(opened)
  const [isKept, setIsKept] = useState(true)
  const store = useCallback(async (change: Partial<Draft>) => {
    latest.current = { ...latest.current, ...change, savedAt: new Date().toISOString() }
    setIsKept(await keepDraft(latest.current))
    return latest.current
  }, [])
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          // Also told of a field that was only left.
          if (JSON.stringify(values) !== JSON.stringify(latest.current.fields))
            void store({ fields: structuredClone(values) })
        },
      }),
    [form, store],
  )
  useEffect(() => {
    const leave = () => {
      const isFresh = Date.now() - Date.parse(latest.current.savedAt) < STORED_MS
      if (latest.current !== opened && isFresh) leaveDraft(latest.current)
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [opened])
  const change = useCallback(
    async (part: Partial<Pick<Draft, 'sending' | 'sent'>>) => {
      const next = await store(part)
      setDraft(next)
      return next
    },
    [store],
  )
  return { draft, change, isKept }
}
