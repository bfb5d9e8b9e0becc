import type { Surgery } from '@surgeries/contracts/surgeries'
import { phoneLink } from '@surgeries/domain/text/phone'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { Name } from '../../ui/text/name.tsx'
import styles from './surgery.module.css'

export function Who({ surgery: { organisation, languages, website, phone, firstHeldOn } }: { surgery: Surgery }) {
  const t = useMessages('surgery')
  const { reducedDate } = useFormat()
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('who.title')}</h2>
      <p>{organisation ? <Name languages={languages}>{organisation}</Name> : t('who.unknown')}</p>
      {firstHeldOn && <p className={styles.soft}>{t('who.since', { date: reducedDate(firstHeldOn) })}</p>}
      <ul className={styles.links}>
        {website && (
          <li>
            <a href={website} rel="nofollow ugc noreferrer">
              {t('who.website')}: {new URL(website).hostname.replace(/^www\./, '')}
            </a>
          </li>
        )}
        {phone && (
          <li>
            <a href={phoneLink(phone)}>
              {t('who.phone')}: {phone}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
