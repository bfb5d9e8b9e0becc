import type { OwnAttendance } from '@surgeries/contracts/attendances'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Fact, Facts } from '../../../ui/rows.tsx'
import styles from '../coming.module.css'
import { useSubjects } from '../use-subjects.ts'

interface WhatYouSaidProps {
  attendance: OwnAttendance
  onChange: (() => void) | null
}

export function WhatYouSaid({ attendance, onChange }: WhatYouSaidProps) {
  const t = useMessages('attendance', 'coming')
  const subjects = useSubjects()
  const { kind, topics, languages, note, name } = attendance
  const topicWords = subjects({ topics, languages: [] })
  const languageWords = subjects({ topics: [], languages })
  return (
    <section className={styles.part} aria-labelledby="said">
      <h2 id="said">{t('own.said')}</h2>
      <Facts>
        <Fact name={t('own.kind')}>{t(`coming:section.${kind}`)}</Fact>
        {topicWords.length > 0 && <Fact name={t(`own.topics_${kind}`)}>{topicWords.join(', ')}</Fact>}
        {languageWords.length > 0 && <Fact name={t('own.languages')}>{languageWords.join(', ')}</Fact>}
        {note && <Fact name={t('own.note')}>{note}</Fact>}
        {name && <Fact name={t('coming:form.name')}>{name}</Fact>}
      </Facts>
      {onChange && (
        <div>
          <Button onClick={onChange}>{t('own.change')}</Button>
        </div>
      )}
    </section>
  )
}
