import type { readQueue } from '@surgeries/contracts/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { Link } from '../../../navigation/link.tsx'
import type { Answer } from '../../../api/call.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { paths } from '../../../paths.ts'
import { type QueueFilter, readFilter, writeFilter } from './queue-filter.ts'
import styles from './queue.module.css'

type Counts = Answer<typeof readQueue>['counts']

interface QueueFiltersProps {
  filter: QueueFilter
  counts: Counts | undefined
  onChange: (filter: QueueFilter) => void
}

const STATES = ['pending', 'changes_requested', 'decided'] as const

export function QueueFilters({ filter, counts, onChange }: QueueFiltersProps) {
  const t = useMessages('moderation')
  const format = useFormat()
  const choose = (key: 'kind' | 'country' | 'signal', value: string) => {
    const search = writeFilter(filter)
    search.set(key, value)
    onChange(readFilter(search))
  }
  return (
    <div className={styles.filters} role="search" aria-label={t('queue.filters')}>
      <nav className={styles.states} aria-label={t('queue.state')}>
        {STATES.map((state) => (
          <Link
            key={state}
            to={paths.moderation(writeFilter({ ...filter, state }).toString())}
            aria-current={filter.state === state ? 'true' : undefined}
          >
            {t(`queue.states.${state}`)}{' '}
            {counts && <span className={styles.count}>{format.number(counts.state[state])}</span>}
          </Link>
        ))}
      </nav>
      <div className={styles.selects}>
        <Choice
          label={t('queue.kind')}
          value={filter.kind}
          counts={counts?.kind}
          wordsFor={(kind) => t(`kind.${kind}`)}
          onChoose={(kind) => choose('kind', kind)}
        />
        <Choice
          label={t('queue.country')}
          value={filter.country}
          counts={counts?.country}
          wordsFor={format.country}
          onChoose={(country) => choose('country', country)}
        />
        <Choice
          label={t('queue.signal')}
          value={filter.signal}
          counts={counts?.signal}
          wordsFor={(signal) => t(`signal.${signal}`)}
          onChoose={(signal) => choose('signal', signal)}
        />
      </div>
    </div>
  )
}

interface ChoiceProps<V extends string> {
  label: string
  value: V | undefined
  counts: { value: V; count: number }[] | undefined
  wordsFor: (value: V) => string
  onChoose: (value: string) => void
}

function Choice<V extends string>({ label, value, counts = [], wordsFor, onChoose }: ChoiceProps<V>) {
  const t = useMessages('moderation')
  const format = useFormat()
  const isListed = counts.some((one) => one.value === value)
  const options = counts.filter(({ count, value: one }) => count > 0 || one === value)
  return (
    <label className={styles.choice} data-chosen={value !== undefined || undefined}>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t('queue.any')}</option>
        {value && !isListed && <option value={value}>{wordsFor(value)}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {wordsFor(one.value)} ({format.number(one.count)})
          </option>
        ))}
      </select>
    </label>
  )
}
