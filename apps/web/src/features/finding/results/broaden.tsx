import { useMessages } from '../../../locales/use-messages.ts'
import { boxOf, type Size } from '../../../map/viewport.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { filterOf } from '../filters/filter.ts'
import { NOTHING_ASKED, type Finding } from '../filters/finding.ts'
import styles from './no-results.module.css'
import { useFilterWords } from '../filters/use-filter-words.ts'
import { useTotal } from '../filters/use-surgeries.ts'

interface BroadenProps {
  finding: Finding
  size: Size
  onChange: (part: Partial<Finding>) => void
}

export function Broaden({ finding, size, onChange }: BroadenProps) {
  const t = useMessages('finding')
  const filters = useFilterWords().active(finding)
  const { at, near, q, when, country, language, offers, access, state } = NOTHING_ASKED
  return (
    <div className={styles.broaden}>
      {filters.some(({ key }) => key !== 'q') && <p>{t('none.hint')}</p>}
      {finding.at && (
        <Offer finding={finding} size={size} part={{ at: null }} words="none.everywhere" onChange={onChange} />
      )}
      {(filters.length > 1 || finding.when) &&
        filters.map(({ key, words, without }) => (
          <Offer
            key={key}
            finding={finding}
            size={size}
            part={without}
            words={key === 'when' ? 'none.anyTime' : 'none.without'}
            filter={words}
            onChange={onChange}
          />
        ))}
      {filters.length > 0 && (
        <Offer
          finding={finding}
          size={size}
          part={{ at, near, q, when, country, language, offers, access, state }}
          words="none.clear"
          onChange={onChange}
        />
      )}
    </div>
  )
}

interface OfferProps extends BroadenProps {
  part: Partial<Finding>
  words: 'none.everywhere' | 'none.without' | 'none.anyTime' | 'none.clear'
  filter?: string
}

function Offer({ finding, size, part, words, filter, onChange }: OfferProps) {
  const t = useMessages('finding')
  const { number } = useFormat()
  const broader = { ...finding, ...part }
  const { data: total } = useTotal(filterOf(broader, broader.at && boxOf(broader.at, size)), true)
  if (!total) return null
  return <Button onClick={() => onChange(part)}>{t(words, { number: number(total), filter: filter ?? '' })}</Button>
}
