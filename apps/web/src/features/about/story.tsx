import { useMessages } from '../../locales/use-messages.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { ScatteredTables } from './scattered-tables.tsx'
import { PageHeading } from '../../ui/page.tsx'
import styles from './about.module.css'
import { Figures } from './figures.tsx'
import { Recipe } from './recipe.tsx'
import { SourceList } from './source-list.tsx'
import { SOURCES } from './sources.ts'

export function Story() {
  const t = useMessages('about')
  return (
    <div className={styles.story}>
      <header className={styles.masthead}>
        <div className={styles.opening}>
          <PageHeading>{t('title')}</PageHeading>
          <p className={styles.lead}>{t('lead')}</p>
        </div>
        <ScatteredTables />
      </header>
      <div className={styles.chapters}>
        <section>
          <h2>{t('what.title')}</h2>
          <p>{t('what.p1')}</p>
          <p>{t('what.p2')}</p>
          <p className={styles.strong}>{t('what.p3')}</p>
          <SourceList urls={SOURCES.what} />
        </section>
        <section>
          <h2>{t('began.title')}</h2>
          <p>{t('began.p1')}</p>
          <p className={styles.strong}>{t('began.p2')}</p>
          <SourceList urls={SOURCES.began} />
        </section>
        <section>
          <h2>{t('spread.title')}</h2>
          <p>{t('spread.p1')}</p>
          <p>{t('spread.p2')}</p>
          <SourceList urls={SOURCES.spread} />
        </section>
      </div>
      <Figures />
      <Recipe />
      <section className={styles.you}>
        <h2>{t('you.title')}</h2>
        <p>{t('you.text')}</p>
        <p className={styles.actions}>
          <LinkButton look="main" size="large" to={paths.register()}>
            {t('you.start')}
          </LinkButton>
          <LinkButton size="large" to={paths.find()}>
            {t('you.find')}
          </LinkButton>
        </p>
      </section>
    </div>
  )
}
