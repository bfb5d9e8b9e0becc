import { useEffect, useRef, useState } from 'react'
import { emptyRegistration } from '../registration.ts'
import type { Draft } from './draft.ts'
import { rememberDraftOfThisTab } from './draft-hold.ts'
import { findDraft, keepDraft } from './draft-store.ts'
import { type Carried, type OpenedDraft, openDraft, openNew, openOffered } from './open-draft.ts'

let turn: Promise<void> = Promise.resolve()

export function useOpenedDraft(carried: Carried) {
  const [opened, setOpened] = useState<OpenedDraft | null>(null)
  const [first] = useState(carried)
  const held = useRef<(() => void)[]>([])
  useEffect(() => {
    let isGone = false
    const holds = held.current
    const opening = turn
      .then(() => openDraft(first, new Date()))
      .then((found) => {
        holds.push(found.release)
        if (!isGone) setOpened(found)
      })
    return () => {
      isGone = true
      turn = opening.then(() => holds.splice(0).forEach((release) => release()))
    }
  }, [first])
  const show = (next: OpenedDraft) => {
    held.current.push(next.release)
    setOpened(next)
  }
  const startAfresh = async (begun: Draft) => {
    const draft = (await findDraft(begun.id)) ?? begun
    await keepDraft({ ...draft, isAside: true })
    show(await openNew(emptyRegistration, new Date()))
    return async () => {
      await keepDraft({ ...draft, isAside: false })
      rememberDraftOfThisTab(draft.id)
      setOpened({ draft, origin: 'same', other: null, release: () => undefined })
    }
  }
  /** Goes on with the other draft. False while another tab has it. */
  const goOnWith = async (draft: Draft) => {
    const offered = await openOffered(draft)
    if (offered) show(offered)
    return offered !== null
  }
  return { opened, startAfresh, goOnWith }
}
