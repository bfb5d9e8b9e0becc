import { X } from 'lucide-react'
import { useSurgery } from '../../queries/use-surgery.ts'
import type { MapStack } from '@surgeries/contracts/map'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { Link } from '../../navigation/link.tsx'
import { useFormat } from '../../locales/use-format.ts'
import { paths } from '../../paths.ts'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import { sign } from '../../ui/icons.ts'
import { MarkBadge, MarkSign } from '../../ui/mark.tsx'
import { Name } from '../../ui/text/name.tsx'
import { ErrorState, Skeleton } from '../../ui/feedback/states.tsx'
import { ItemDates } from './results/item-dates.tsx'
import styles from './chosen-card.module.css'
import { useItemWords } from './results/use-item-words.ts'

export function ChosenCard({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { data, error, refetch } = useSurgery(slug)
  return (
    <Card key={slug} title={data?.name ?? '…'} onClose={onClose}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data ? <Chosen surgery={data} /> : !error && <Skeleton width="half" />}
    </Card>
  )
}

function Chosen({ surgery }: { surgery: Surgery }) {
  const t = useMessages('finding')
  const { country } = useFormat()
  const { note } = useItemWords(surgery)
  return (
    <>
      <p className={styles.place}>
        <Name>{surgery.locality}</Name>, {country(surgery.countryCode)}
      </p>
      <p>
        <MarkBadge mark={surgery.mark} />
      </p>
      {note && <p lang={note.language}>{note.words}</p>}
      {surgery.dates.length > 0 && <ItemDates dates={surgery.dates} timeZone={surgery.timeZone} />}
      <p>
        <LinkButton look="main" to={paths.surgery(surgery.slug)}>
          {t('card.open')}
        </LinkButton>
      </p>
    </>
  )
}

export function StackCard({ stack, onClose }: { stack: MapStack; onClose: () => void }) {
  const t = useMessages('finding')
  const title = t(stack.isTown ? 'card.townStack' : 'card.stack', { count: stack.count, place: stack.near })
  return (
    <Card key={stack.id} title={title} onClose={onClose}>
      {stack.isTown && <p className={styles.place}>{t('card.noDoor')}</p>}
      <ul className={styles.stack}>
        {stack.items.map(({ slug, name, mark, isTown }) => (
          <li key={slug}>
            <Link to={paths.surgery(slug)}>
              <MarkSign mark={mark} />
              <span>
                <Name>{name}</Name>
                {isTown && <span className={styles.about}>{t('card.about', { place: stack.near })}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Card({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useMessages('finding')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    // Escape closes it from wherever the focus is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles.card} aria-label={title} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Button
        look="icon"
        className={styles.close}
        aria-label={t('card.close')}
        icon={<X {...sign} />}
        onClick={onClose}
      />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}
