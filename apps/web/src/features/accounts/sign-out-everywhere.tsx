import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useNavigate } from '../../navigation/hooks.ts'
import { paths } from '../../paths.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/feedback/dialog.tsx'
import { FailureNote } from './failure-note.tsx'
import { useSignOut } from './use-sign-in.ts'

export function SignOutEverywhere() {
  const t = useMessages('accounts', 'common')
  const navigate = useNavigate()
  const { toast } = useVoice()
  const [isAsking, setIsAsking] = useState(false)
  const signOut = useSignOut({ everywhere: true })
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        toast(t('everywhere.done'))
        navigate(paths.find())
      },
    })
  return (
    <>
      <Button look="plain" onClick={() => setIsAsking(true)}>
        {t('everywhere.button')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('everywhere.title')}
        footer={
          <>
            <Button onClick={() => setIsAsking(false)}>{t('common:cancel')}</Button>
            <Button look="danger" busy={signOut.isPending} onClick={leave}>
              {t('everywhere.button')}
            </Button>
          </>
        }
      >
        <p>{t('everywhere.text')}</p>
        <FailureNote error={signOut.error} />
      </Dialog>
    </>
  )
}
