import { Check, Copy } from 'lucide-react'
import type { Desk } from '@surgeries/contracts/moderation'
import { useState } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Arrival } from './arrival.tsx'
import { Sentence } from '../../../ui/text/sentence.tsx'
import styles from './decision.module.css'
import { typedWords } from './decision-draft.ts'
import { NextInQueue } from '../queue/next-in-queue.tsx'
import type { DeskWork } from './use-desk-work.ts'

export function LateNotice({ desk, work, search }: { desk: Desk; work: DeskWork; search: string }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const words = typedWords(work.draft, (field) => t(`field.${field}`))
  const what = () => {
    if (desk.state === 'withdrawn') return t('late.withdrawn')
    if (!desk.decidedBy || !desk.decidedAt) return t('desk.closed')
    const date = `${format.date(desk.decidedAt)}, ${format.time(desk.decidedAt)}`
    const state = t(`state.${desk.state}`)
    return <Sentence name={desk.decidedBy.name} words={(name) => t('late.text', { name, date, state })} />
  }
  return (
    <>
      <Arrival takesFocus={work.decide.isError}>
        <Notice tone="bad" title={t('late.title')}>
          <p>{what()}</p>
          {desk.reason && (
            <p>
              {t('late.said')} “{desk.reason}”
            </p>
          )}
        </Notice>
      </Arrival>
      {words && <Kept words={words} onDrop={work.forget} />}
      <div className={styles.actions}>
        {desk.moves.length > 0 && <Button onClick={work.acknowledge}>{t('newer.seen')}</Button>}
        <NextInQueue id={desk.id} search={search} />
      </div>
    </>
  )
}

function Kept({ words, onDrop }: { words: string; onDrop: () => void }) {
  const t = useMessages('moderation')
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(words).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  return (
    <div className={styles.kept}>
      <h3>{t('late.kept')}</h3>
      <textarea className={styles.keptWords} readOnly value={words} aria-label={t('late.kept')} rows={5} />
      <div className={styles.actions}>
        <Button icon={isCopied ? <Check {...sign} /> : <Copy {...sign} />} onClick={copy}>
          {isCopied ? t('late.copied') : t('late.copy')}
        </Button>
        <Button look="quiet" onClick={onDrop}>
          {t('late.drop')}
        </Button>
      </div>
    </div>
  )
}
