import { useEffect, useState } from 'react'
import { emptyRegistration } from '../registration.ts'
import type { Draft } from './draft.ts'
import { keepDraft } from './draft-shelf.ts'
import { type Carried, type OpenedDraft, openDraft, openNew } from './open-draft.ts'

/** Whoever leaves the page and comes back at once waits until the first time has let go. */
let turn: Promise<void> = Promise.resolve()

/** The draft that this tab goes on with, found once the page is there; and a way to begin another. */
export function useOpenedDraft(carried: Carried) {
  const [opened, setOpened] = useState<OpenedDraft | null>(null)
  const [first] = useState(carried)
  useEffect(() => {
    let isGone = false
    const opening = turn.then(() => openDraft(first, new Date()))
    void opening.then((found) => (isGone ? found.release() : setOpened(found)))
    return () => {
      isGone = true
      turn = opening.then(({ release }) => release())
    }
  }, [first])
  /** Puts a draft aside for a while and begins a new one. Gives a way back. */
  const startAfresh = async (draft: Draft) => {
    await keepDraft({ ...draft, isAside: true })
    const next = await openNew(emptyRegistration, new Date())
    setOpened(next)
    return async () => {
      next.release()
      await keepDraft({ ...draft, isAside: false })
      setOpened({ draft, origin: 'same', release: opened?.release ?? next.release })
    }
  }
  return { opened, startAfresh }
}
