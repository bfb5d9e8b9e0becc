import { type ReactNode, useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useVoice } from './announcer.tsx'
import { Button } from '../controls/button.tsx'
import { Dialog } from './dialog.tsx'
import { Sentence } from '../text/sentence.tsx'
import styles from './end-link.module.css'

interface EndLinkProps {
  name: string
  end: { mutate: (input: undefined, options: { onSuccess: () => void }) => void; isPending: boolean }
  what?: string
  failure: ReactNode
}

export function EndLink({ name, end, what, failure }: EndLinkProps) {
  const t = useMessages('common')
  const { toast } = useVoice()
  const [isAsking, setIsAsking] = useState(false)
  const onSuccess = () => {
    setIsAsking(false)
    toast(t('privateLink.ended'))
  }
  return (
    <div>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {t('privateLink.end')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('privateLink.ask')}
        footer={
          <div className={styles.ways}>
            <Button look="danger" busy={end.isPending} onClick={() => end.mutate(undefined, { onSuccess })}>
              {t('privateLink.button')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('privateLink.keep')}</Button>
          </div>
        }
      >
        <p>{what ?? <Sentence name={name} words={(slot) => t('privateLink.what', { name: slot })} />}</p>
        {failure}
      </Dialog>
    </div>
  )
}
