import { LIMITS } from '@surgeries/domain/listing'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { DateEffects } from '../../../ui/effects/date-effects.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import { DateFailure } from '../dates/date-failure.tsx'
import styles from '../organising.module.css'
import type { useVenueChange } from './use-venue-change.ts'

interface VenueReviewProps {
  change: ReturnType<typeof useVenueChange>
  message: string
  onMessage: (message: string) => void
}

export function VenueReview({ change: { effects, needsModerator, error }, message, onMessage }: VenueReviewProps) {
  const t = useMessages('dates', 'effects', 'organising')
  const heading = useRef<HTMLHeadingElement>(null)
  const isShown = effects !== undefined
  useEffect(() => {
    if (isShown) heading.current?.focus()
  }, [isShown])
  return (
    <>
      {effects && (
        <section className={styles.card} aria-labelledby="effects">
          <h2 id="effects" ref={heading} tabIndex={-1}>
            {t('effects:titleSend')}
          </h2>
          <DateEffects effects={effects} />
          {needsModerator && (
            <Notice tone="warn" title={t('venue.limited')}>
              {effects.limits?.map((limit) => t(`venue.limit.${limit}`)).join(' ')} {t('venue.limitedText')}
            </Notice>
          )}
          {needsModerator && (
            <TextArea
              label={t('organising:editing.message')}
              hint={t('organising:editing.messageHint')}
              optional
              rows={3}
              maxLength={LIMITS.message}
              length={message.length}
              value={message}
              onChange={(event) => onMessage(event.target.value)}
            />
          )}
        </section>
      )}
      <VenueFailure error={error} />
    </>
  )
}

export function VenueFailure({ error }: { error: unknown }) {
  const t = useMessages('dates')
  if (error instanceof ApiProblem && error.errors.some(({ code }) => code === 'already_waiting'))
    return <Notice tone="warn">{t('venue.waiting')}</Notice>
  if (error instanceof ApiProblem && error.code === 'version_changed')
    return <Notice tone="warn">{t('venue.changed')}</Notice>
  if (error instanceof ApiProblem && error.errors.length > 0) return null
  return <DateFailure error={error} />
}
