import type { DecisionAction } from '@surgeries/domain/moderation'
import { Keyboard } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { useSingleKeys } from './single-keys.ts'

/** The keys of the queue: they move the focus along its links, and open the desk with a decision chosen. */
export function QueueKeys({ search }: { search: string }) {
  const { t } = useTranslation('moderation')
  const navigate = useNavigate()
  const [isShown, setIsShown] = useState(false)
  const actions = useMemo(() => {
    const open = (decision: DecisionAction) => {
      const id = (focusedLink() ?? links()[0])?.dataset['queueItem']
      const withDecision = new URLSearchParams(search)
      withDecision.set('decision', decision)
      if (id) void navigate(paths.desk(id, withDecision.toString()))
    }
    return {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      a: () => open('approve'),
      c: () => open('request_changes'),
      r: () => open('reject'),
      '?': () => setIsShown(true),
    }
  }, [navigate, search])
  useSingleKeys(actions)
  return (
    <>
      <Button look="quiet" icon={<Keyboard size="1.2em" aria-hidden="true" />} onClick={() => setIsShown(true)}>
        {t('keys.button')}
      </Button>
      <KeysDialog isOpen={isShown} onClose={() => setIsShown(false)} />
    </>
  )
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
