import type { RecordEvent, Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Disclosure } from '../../ui/feedback/disclosure.tsx'
import styles from './record.module.css'

const FEW = 4

export function Record({ surgery: { events, sources } }: { surgery: Surgery }) {
  const t = useMessages('surgery')
  if (events.length === 0 && sources.length === 0) return null
  return (
    <section aria-labelledby="record" className={styles.record}>
      <h2 id="record">{t('record.title')}</h2>
      {events.length > 0 && (
        <>
          <p className={styles.soft}>{t('record.intro')}</p>
          <Events events={events.slice(0, FEW)} />
          {events.length > FEW && (
            <Disclosure summary={t('record.more', { count: events.length - FEW })}>
              <Events events={events.slice(FEW)} />
            </Disclosure>
          )}
        </>
      )}
      {sources.length > 0 && (
        <>
          <h3>{t('record.sources')}</h3>
          <ul className={styles.sources}>
            {sources.map(({ url, title }) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {title ?? readable(url)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Events({ events }: { events: readonly RecordEvent[] }) {
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <Event key={event.startsOn + event.title} event={event} />
      ))}
    </ol>
  )
}

function Event({ event }: { event: RecordEvent }) {
  const t = useMessages('surgery')
  const { reducedDate } = useFormat()
  const { title, startsOn, venue, status, peopleHelped, surgeons, description, sources } = event
  const figures = [
    peopleHelped !== null && t('record.helped', { count: peopleHelped }),
    surgeons !== null && t('record.surgeons', { count: surgeons }),
  ].filter(Boolean)
  return (
    <li className={styles.event}>
      <p className={styles.date}>{reducedDate(startsOn.slice(0, 10))}</p>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.soft}>{[venue, ...figures].filter(Boolean).join(' · ')}</p>
        {description && <p>{description}</p>}
        {status !== 'held' && <Badge>{t(`record.${status}`)}</Badge>}
        {sources.slice(0, 1).map(({ url }) => (
          <a key={url} href={url} rel="noreferrer" className={styles.source}>
            {t('record.source', { site: new URL(url).hostname.replace(/^www\./, '') })}
          </a>
        ))}
      </div>
    </li>
  )
}

function readable(url: string): string {
  const { hostname, pathname } = new URL(url)
  const last = decodeURIComponent(pathname.split('/').findLast(Boolean) ?? '')
    .replace(/[-_]+/g, ' ')
    .replace(/\.\w+$/, '')
  return [hostname.replace(/^www\./, ''), last].filter(Boolean).join(' · ')
}
