import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import styles from './about.module.css'
import { SourceList } from './source-list.tsx'
import { SOURCES } from './sources.ts'

const INGREDIENTS = ['room', 'tables', 'tea', 'people', 'invite', 'pair', 'none', 'month'] as const

export function Recipe() {
  const t = useMessages('about')
  const { number } = useFormat()
  return (
    <section className={styles.recipe} aria-labelledby="recipe">
      <h2 id="recipe">{t('recipe.title')}</h2>
      <p className={styles.lead}>{t('recipe.lead')}</p>
      <ol className={styles.ingredients}>
        {INGREDIENTS.map((ingredient, index) => (
          <li key={ingredient}>
            <span className={styles.numeral} aria-hidden="true">
              {number(index + 1)}
            </span>
            <div>
              <h3>{t(`recipe.${ingredient}.title`)}</h3>
              <p>{t(`recipe.${ingredient}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <SourceList urls={SOURCES.recipe} />
    </section>
  )
}
