import { Plus } from 'lucide-react'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { surgeryOf } from '../../../listing-form/surgery-of.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { sign } from '../../../ui/icons.ts'
import { Skeleton } from '../../../ui/feedback/states.tsx'
import styles from './preview-frame.module.css'
import { EXTRAS, type Step, STEPS } from './steps.ts'

interface PreviewFrameProps {
  content: ListingContent
  go: (step: Step) => void
  Preview: ComponentType<{ surgery: Surgery }>
}

export function PreviewFrame({ content, go, Preview }: PreviewFrameProps) {
  const t = useMessages('registering')
  const { data: surgery } = useQuery({
    queryKey: ['preview', content],
    queryFn: () => surgeryOf(content, new Date()),
    staleTime: Infinity,
  })
  return (
    <>
      <div className={styles.parts}>
        <p className={styles.question}>{t('check.more')}</p>
        {EXTRAS.map((step) => (
          <Button key={step} icon={<Plus {...sign} />} onClick={() => go(step)}>
            {t(`steps.${step}.offer`)}
          </Button>
        ))}
      </div>
      <section className={styles.frame} aria-label={t('check.preview')}>
        <p className={styles.ribbon}>{t('check.nobody')}</p>
        <div className={styles.page}>{surgery ? <Preview surgery={surgery} /> : <Skeleton />}</div>
      </section>
      <nav className={styles.parts} aria-label={t('check.change')}>
        <p className={styles.question}>{t('check.change')}</p>
        {STEPS.filter((step) => step !== 'check').map((step) => (
          <Button key={step} onClick={() => go(step)}>
            {t(`steps.${step}.short`)}
          </Button>
        ))}
      </nav>
    </>
  )
}
