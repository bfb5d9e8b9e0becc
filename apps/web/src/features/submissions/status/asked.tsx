import { useMessages } from '../../../locales/use-messages.ts'
import { focusField } from '../../../listing-form/field-spot.tsx'
import { LISTING_FIELDS, ruleOf, type Section } from '@surgeries/domain/listing-fields'
import { Button } from '../../../ui/controls/button.tsx'
import type { StatusProps } from '../use-submission.ts'
import styles from '../submission-status.module.css'

export function Asked({ submission: { reason, requested } }: StatusProps) {
  const t = useMessages('submissions', 'listing-form')
  const partOf = (field: string) => t(`listing-form:sections.${sectionOf(field)}`)
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('asked.text')}</p>
      {reason && <blockquote className={styles.said}>{reason}</blockquote>}
      {requested.length > 0 && (
        <>
          <p>{t('asked.fields', { count: requested.length })}</p>
          <ul className={styles.form}>
            {requested.map(({ field, note }) => (
              <li key={field}>
                <strong>{partOf(field)}</strong>
                <blockquote className={styles.said}>{note}</blockquote>
                <Button
                  look="quiet"
                  aria-label={`${t('asked.go')}: ${partOf(field)}`}
                  onClick={() => focusField(SPOTS[field] ?? field)}
                >
                  {t('asked.go')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const SPOTS: Record<string, string> = { longitude: 'latitude', countryCode: 'latitude', timeZone: 'latitude' }

function sectionOf(field: string): Section {
  const known = LISTING_FIELDS.find((name) => name === field)
  return known ? ruleOf(known).section : 'name'
}
