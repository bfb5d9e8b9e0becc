import { Keyboard } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { type KeyName, KeysDialog } from './keys-dialog.tsx'
import { useSingleKeys } from './single-keys.ts'

export function KeysButton({
  actions,
  shown,
}: {
  actions: Record<string, () => void>
  /** Those that are explained, where not all of them act. */
  shown?: readonly KeyName[]
}) {
  const t = useMessages('moderation')
  const [isShown, setIsShown] = useState(false)
  useSingleKeys(useMemo(() => ({ ...actions, '?': () => setIsShown(true) }), [actions]))
  return (
    <>
      <Button look="quiet" icon={<Keyboard size="1.2em" aria-hidden="true" />} onClick={() => setIsShown(true)}>
        {t('keys.button')}
      </Button>
      <KeysDialog isOpen={isShown} onClose={() => setIsShown(false)} {...(shown && { shown })} />
    </>
  )
}
