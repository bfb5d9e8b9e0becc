import type { Desk } from '@surgeries/contracts/moderation'
import type { HistoryEntry } from '@surgeries/contracts/history'
import { distanceKm } from '@surgeries/domain/geo'
import { type ListingField, TEXT_FIELDS } from '@surgeries/domain/listing-fields'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import styles from './changes.module.css'
import { Difference } from './difference.tsx'
import { keptAsWritten, readField, useFieldWords } from './field-words.ts'
import { PinsMap } from './pins-map.tsx'
import { useDistance } from '../../../locales/use-distance.ts'

type Change = HistoryEntry['difference'][number]

export function Changes({
  changes,
  approved,
  content,
}: { changes: Change[] } & Partial<Pick<Desk, 'approved' | 'content'>>) {
  const t = useMessages('moderation')
  const fields = changes.filter(({ field }) => field !== 'latitude' && field !== 'longitude')
  const isMoved = fields.length < changes.length
  return (
    <dl className={styles.changes}>
      {fields.map((change) => (
        <div key={change.field} className={styles.change}>
          <dt>{t(`field.${change.field}`)}</dt>
          <dd translate={keptAsWritten(change.field)}>
            <FieldDifference change={change} />
          </dd>
        </div>
      ))}
      {isMoved && (
        <div className={styles.change}>
          <dt>{t('field.latitude')}</dt>
          <dd>{approved && content ? <MovedPin from={approved} to={content} /> : <PinNumbers changes={changes} />}</dd>
        </div>
      )}
    </dl>
  )
}

function FieldDifference({ change: { field, before, after } }: { change: Change }) {
  const words = useFieldWords()
  const wordsOf = (value: unknown) => words(field, readField(field, value))
  const isText = TEXT_FIELDS.some((text) => text === field)
  return <Difference before={wordsOf(before)} after={wordsOf(after)} byWord={isText} />
}

function MovedPin({ from, to }: { from: NonNullable<Desk['approved']>; to: Desk['content'] }) {
  const t = useMessages('moderation')
  const distance = useDistance()
  return (
    <div className={styles.moved}>
      <p>{t('desk.pinMoved', { distance: distance(distanceKm(from, to)) })}</p>
      <PinsMap
        label={t('desk.pins')}
        pins={[
          {
            letter: 'A',
            label: t('desk.pinBefore'),
            look: 'hollow',
            latitude: from.latitude,
            longitude: from.longitude,
          },
          { letter: 'B', label: t('desk.pinAfter'), look: 'main', latitude: to.latitude, longitude: to.longitude },
        ]}
      />
      <p className={styles.legend}>
        <b>A</b> {t('desk.pinBefore')} · <b>B</b> {t('desk.pinAfter')}
      </p>
    </div>
  )
}

function PinNumbers({ changes }: { changes: Change[] }) {
  const { number } = useFormat()
  const at = (side: 'before' | 'after') =>
    (['latitude', 'longitude'] satisfies ListingField[])
      .flatMap((field) => {
        const value = changes.find((change) => change.field === field)?.[side]
        return typeof value === 'number' ? [number(value, { maximumFractionDigits: 5 })] : []
      })
      .join(' / ')
  return <Difference before={at('before')} after={at('after')} />
}
