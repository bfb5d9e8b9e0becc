import { ArrowLeft } from 'lucide-react'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { paths } from '../../paths.ts'
import { sign } from '../../ui/icons.ts'
import { LinkedText } from '../../ui/text/linked-text.tsx'
import { useLanguageOf } from '../../ui/text/own-words.ts'
import { Region } from '../../ui/feedback/region.tsx'
import { Fresh } from './fresh.tsx'
import { GoodToKnow } from './good-to-know.tsx'
import { Head } from './head.tsx'
import { Home } from './home.tsx'
import { Record } from './record.tsx'
import { Share } from './share.tsx'
import type { Slots } from './when/slots.ts'
import { StateNote } from './state-note.tsx'
import styles from './surgery.module.css'
import { Sureness } from './when/sureness.tsx'
import { LaterDates, When } from './when/when.tsx'
import { Where } from './where/where.tsx'
import { Who } from './who.tsx'

interface SurgeryViewProps {
  surgery: Surgery
  isNew?: boolean
  /** As it would be, within another page: without that page's own heading, and without sharing what is not there yet. */
  isPreview?: boolean
  slots?: Slots
}

const NO_SLOTS: Slots = {}

export function SurgeryView({ surgery, isNew = false, isPreview = false, slots = NO_SLOTS }: SurgeryViewProps) {
  const t = useMessages('surgery')
  const languageOf = useLanguageOf(surgery.languages)
  return (
    <article className={styles.page}>
      {!isPreview && (
        <Link to={paths.find()} className={styles.back}>
          <ArrowLeft {...sign} />
          {t('back')}
        </Link>
      )}
      {isNew && <Fresh />}
      <Head surgery={surgery} isPreview={isPreview} />
      <StateNote surgery={surgery} takeOn={slots.takeOn} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <When surgery={surgery} slots={slots} isPreview={isPreview} />
          <GoodToKnow surgery={surgery} />
        </div>
        <div className={styles.side}>
          <Region>
            <Where surgery={surgery} />
          </Region>
          <Who surgery={surgery} />
          <Sureness surgery={surgery} />
        </div>
        <div className={styles.rest}>
          <LaterDates surgery={surgery} slots={slots} isPreview={isPreview} />
          {surgery.description && <LinkedText text={surgery.description} language={languageOf(surgery.description)} />}
          {(surgery.state === 'active' || surgery.state === 'paused') && <p className={styles.bring}>{t('bring')}</p>}
          <Home surgery={surgery} />
          {!isPreview && <Share surgery={surgery} />}
        </div>
      </div>
      <Record surgery={surgery} />
      {slots.atEnd}
    </article>
  )
}
