import { useEffect, useSyncExternalStore } from 'react'

const KEY = 'single-keys'
const TYPED_INTO = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
const listeners = new Set<() => void>()

/** Whether single keys act (WCAG 2.1.4: they can be switched off). Remembered on this device. */
export function useSingleKeysSetting() {
  const isOn = useSyncExternalStore(listen, read)
  return { isOn, turn }
}

export function useSingleKeys(actions: Record<string, () => void>) {
  const { isOn } = useSingleKeysSetting()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOn || isTaken(event)) return
      const act = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, actions])
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  if (document.querySelector('dialog[open]')) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  // Arrows belong to whatever has the focus, letters to whatever is typed into.
  const owners = event.key.startsWith('Arrow') ? `${TYPED_INTO}, input, button, summary, [role='slider']` : TYPED_INTO
  return target.closest(owners) !== null
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

function turn(isOn: boolean) {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off')
  } catch {
    // Storage is refused: the keys stay as they are.
  }
  for (const listener of listeners) listener()
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => void listeners.delete(onChange)
}
