import { useSurgery } from '../../../queries/use-surgery.ts'
import type { ListingContent } from '@surgeries/contracts/listing'
import type { Desk } from '@surgeries/contracts/moderation'
import type { Lookalike } from '@surgeries/contracts/surgeries'
import { LISTING_FIELDS, type ListingField } from '@surgeries/domain/listing-fields'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Name } from '../../../ui/text/name.tsx'
import styles from './comparison.module.css'
import { keptAsWritten, useFieldWords } from './field-words.ts'

const ON_MAP: readonly ListingField[] = ['latitude', 'longitude', 'pinPrecision', 'countryCode', 'timeZone']
const COMPARED = LISTING_FIELDS.filter((field) => !ON_MAP.includes(field))

interface ComparisonProps {
  desk: Desk
  other: Lookalike
  onClose: () => void
}

export function Comparison({ desk, other, onClose }: ComparisonProps) {
  const t = useMessages('moderation')
  const { data } = useSurgery(other.slug)
  return (
    <div className={styles.comparison}>
      <table className={styles.table}>
        <caption>{t('desk.compareWith', { name: other.name })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('desk.field')}</span>
            </th>
            <th scope="col">{t('desk.this')}</th>
            <th scope="col">
              <Name>{other.name}</Name>
            </th>
          </tr>
        </thead>
        <tbody>
          {COMPARED.map((field) => (
            <Line key={field} field={field} mine={desk.content} theirs={data ?? other} />
          ))}
        </tbody>
      </table>
      <Button onClick={onClose}>{t('desk.closeComparison')}</Button>
    </div>
  )
}

interface LineProps {
  field: ListingField
  mine: ListingContent
  theirs: Partial<ListingContent>
}

function Line({ field, mine, theirs }: LineProps) {
  const t = useMessages('moderation')
  const words = useFieldWords()
  const [ours, others] = [words(field, mine), words(field, theirs)].map((value) =>
    [value].flat().join(field === 'schedule' ? '; ' : ', '),
  ) as [string, string]
  if (!ours && !others) return null
  return (
    <tr>
      <th scope="row">{t(`field.${field}`)}</th>
      <td data-of={t('desk.this')} translate={keptAsWritten(field)}>
        {ours || '–'}
      </td>
      <td data-of={t('desk.other')} translate={ours === others ? undefined : keptAsWritten(field)}>
        {ours === others ? <em>{t('desk.same')}</em> : others || '–'}
      </td>
    </tr>
  )
}
