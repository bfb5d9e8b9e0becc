import type { DecisionAction } from '@surgeries/domain/moderation'
import { useMemo } from 'react'
import { useNavigate } from '../../../navigation/hooks.ts'
import { paths } from '../../../paths.ts'
import { KeysButton } from '../keys/keys-button.tsx'

export function QueueKeys({ search }: { search: string }) {
  const navigate = useNavigate()
  const actions = useMemo(() => {
    const open = (decision: DecisionAction) => {
      const id = (focusedLink() ?? links()[0])?.dataset['queueItem']
      const withDecision = new URLSearchParams(search)
      withDecision.set('decision', decision)
      if (id) navigate(paths.desk(id, withDecision.toString()))
    }
    return {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      a: () => open('approve'),
      c: () => open('request_changes'),
      r: () => open('reject'),
    }
  }, [navigate, search])
  return <KeysButton actions={actions} />
}

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-queue-item]')]
}

function focusedLink(): HTMLElement | undefined {
  return links().find((link) => link === document.activeElement)
}

function move(by: 1 | -1) {
  const all = links()
  const focused = focusedLink()
  const at = focused ? all.indexOf(focused) + by : 0
  all[Math.min(Math.max(at, 0), all.length - 1)]?.focus()
}
