import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import styles from './surgery.module.css'

export function Home({ surgery: { offers, languages, access, state } }: { surgery: Surgery }) {
  const t = useMessages('surgery', 'common')
  const { spoken } = useFormat()
  return (
    <>
      <Words title={t('offers.title')} words={offers.map((offer) => t(`common:offers.${offer}`))} />
      <Words title={t('languages.title')} words={languages.map(spoken)} />
      <Words title={t('access.title')} words={access.map((feature) => t(`common:access.${feature}`))} />
      {access.length === 0 && state === 'active' && (
        <section>
          <h2>{t('access.title')}</h2>
          <p className={styles.soft}>{t('access.none')}</p>
        </section>
      )}
    </>
  )
}

function Words({ title, words }: { title: string; words: string[] }) {
  if (words.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.words}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </section>
  )
}
