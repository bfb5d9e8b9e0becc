import { useDistance } from '../../locales/use-distance.ts'
import type { Lookalike } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { useNextMoment } from '../../ui/dates/date-line.ts'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import { MarkBadge } from '../../ui/mark.tsx'
import { Name } from '../../ui/text/name.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './lookalikes.module.css'
import { useLookalikes } from './use-lookalikes.ts'

export const LOOKALIKES_ID = 'lookalikes'

export function Lookalikes() {
  const t = useMessages('registering')
  const { lookalikes, sayOther } = useLookalikes()
  if (lookalikes.length === 0) return null
  const goOn = () => {
    // The button that was pressed goes away: the next thing to do takes the focus.
    document.querySelector<HTMLElement>('form button[type="submit"]')?.focus()
    sayOther()
  }
  return (
    <div id={LOOKALIKES_ID} tabIndex={-1}>
      <Notice
        tone="warn"
        title={t('lookalikes.title', { count: lookalikes.length })}
        actions={<Button onClick={goOn}>{t('lookalikes.no')}</Button>}
      >
        <p>{t('lookalikes.text')}</p>
        <ul className={styles.list}>
          {lookalikes.map((lookalike) => (
            <LookalikeCard key={lookalike.slug} lookalike={lookalike} />
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function LookalikeCard({ lookalike }: { lookalike: Lookalike }) {
  const t = useMessages('registering')
  const { name, locality, countryCode, organisation, summary, meets, confirmedAt, distanceKm } = lookalike
  const format = useFormat()
  const next = useNextMoment()(lookalike)
  const distance = useDistance()
  return (
    <li className={styles.card}>
      <h2 className={styles.name}>
        <Name>{name}</Name>
      </h2>
      <p className={styles.where}>
        <Name>{locality}</Name>, {format.country(countryCode)} ·{' '}
        {t('lookalikes.away', { distance: distance(distanceKm) })}
      </p>
      <MarkBadge mark={lookalike.mark} />
      {organisation && (
        <p>
          <Sentence name={organisation} words={(by) => t('lookalikes.by', { organisation: by })} />
        </p>
      )}
      {summary && <p>{summary}</p>}
      {meets && <p>{meets}</p>}
      {next && <p>{t('lookalikes.next', { moment: next })}</p>}
      <p className={styles.where}>
        {confirmedAt ? t('lookalikes.confirmed', { date: format.date(confirmedAt) }) : t('lookalikes.unconfirmed')}
      </p>
      <div>
        <LinkButton to={paths.surgery(lookalike.slug)}>{t('lookalikes.yes')}</LinkButton>
      </div>
    </li>
  )
}
