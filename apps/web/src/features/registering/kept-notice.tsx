import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import type { Draft } from './draft/draft.ts'

export function KeptNotice({ draft, onAfresh }: { draft: Draft; onAfresh: () => void }) {
  const t = useMessages('registering')
  const format = useFormat()
  const name = nameOf(draft)
  return (
    <Notice
      tone="good"
      title={t('kept.title', { day: format.day(draft.savedAt) })}
      actions={<Button onClick={onAfresh}>{t('afresh.button')}</Button>}
    >
      {name ? <Sentence name={name} words={(slot) => t('kept.named', { name: slot })} /> : t('kept.text')}
    </Notice>
  )
}

export function OtherNotice({ draft, onGoOn }: { draft: Draft; onGoOn: () => void }) {
  const t = useMessages('registering')
  const format = useFormat()
  return (
    <Notice actions={<Button onClick={onGoOn}>{t('kept.goOn')}</Button>}>
      <Sentence
        name={nameOf(draft) || t('title')}
        words={(name) => t('kept.other', { name, day: format.day(draft.savedAt) })}
      />
    </Notice>
  )
}

function nameOf({ fields }: Draft): string {
  return fields.name.trim() || fields.locality.trim()
}
