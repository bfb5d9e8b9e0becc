import { useMemo } from 'react'
import { KeysButton } from '../keys/keys-button.tsx'

const KEYS = ['next', 'previous', 'unfold', 'help'] as const

export function ReportKeys() {
  const actions = useMemo(
    () => ({
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
    }),
    [],
  )
  return <KeysButton actions={actions} shown={KEYS} />
}

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-report]')]
}

function move(by: 1 | -1) {
  const all = links()
  // From within an unfolded one it goes on from there.
  const at = all.findIndex((link) => link.closest('li')?.contains(document.activeElement))
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}
