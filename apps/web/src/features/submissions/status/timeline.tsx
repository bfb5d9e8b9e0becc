import type { OwnSubmission } from '@surgeries/contracts/submissions'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { stationsOf } from './stations.ts'
import styles from './timeline.module.css'

export function Timeline({ submission }: { submission: OwnSubmission }) {
  const t = useMessages('submissions')
  const format = useFormat()
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="visually-hidden">
        {t('timeline.title')}
      </h2>
      <ol className={styles.timeline}>
        {stationsOf(submission).map(({ name, mark, at }) => (
          <li key={name} data-mark={mark} aria-current={mark === 'here' ? 'step' : undefined}>
            <span className={styles.words}>
              {t(`timeline.${name}`)}
              {mark === 'here' && <span className="visually-hidden"> ({t('timeline.here')})</span>}
              {mark === 'ahead' && <span className="visually-hidden"> ({t('timeline.ahead')})</span>}
            </span>
            {at && <span className={styles.when}>{format.date(at)}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
