import type { Surgery } from '@surgeries/contracts/surgeries'
import { useFormat } from '../../locales/use-format.ts'
import { MarkBadge } from '../../ui/mark.tsx'
import { Name } from '../../ui/text/name.tsx'
import { useLanguageOf } from '../../ui/text/own-words.ts'
import { PageHeading } from '../../ui/page.tsx'
import styles from './surgery.module.css'

export function Head({ surgery, isPreview }: { surgery: Surgery; isPreview: boolean }) {
  const { name, locality, countryCode, summary, mark } = surgery
  const { country } = useFormat()
  const languageOf = useLanguageOf(surgery.languages)
  const shownName = <Name languages={surgery.languages}>{name}</Name>
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        <span>
          <Name>{locality}</Name>, {country(countryCode)}
        </span>
        <MarkBadge mark={mark} />
      </p>
      {isPreview ? <h2>{shownName}</h2> : <PageHeading>{shownName}</PageHeading>}
      {summary && (
        <p className={styles.summary} lang={languageOf(summary)}>
          {summary}
        </p>
      )}
    </header>
  )
}
