import { MARKS } from '@surgeries/domain/freshness'
import { useMessages } from '../../locales/use-messages.ts'
import { MarkSign } from '../../ui/mark.tsx'
import { Disclosure } from '../../ui/feedback/disclosure.tsx'
import styles from './legend.module.css'

export function Legend() {
  const t = useMessages('finding', 'common')
  return (
    <Disclosure className={styles.legend} summary={t('legend.title')}>
      <dl>
        {MARKS.map((mark) => (
          <div key={mark} className={styles.entry} data-mark={mark}>
            <MarkSign mark={mark} />
            <dt>{t(`common:mark.${mark}`)}</dt>
            <dd>{t(`legend.${mark}`)}</dd>
          </div>
        ))}
        <div className={styles.together}>
          <dt>{t('legend.together')}</dt>
          <dd>{t('legend.togetherText')}</dd>
        </div>
      </dl>
    </Disclosure>
  )
}
