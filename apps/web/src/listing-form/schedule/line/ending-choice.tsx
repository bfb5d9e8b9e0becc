import { useMessages } from '../../../locales/use-messages.ts'
import { TextField } from '../../../ui/controls/text-field.tsx'
import styles from './line-fields.module.css'
import type { Line } from './line.ts'
import { TapChoice } from '../tap-choice.tsx'

interface EndingChoiceProps {
  line: Line
  today: string
  onChange: (part: Partial<Line>) => void
}

const ENDINGS = ['open', 'until', 'count'] as const
const USUAL_COUNT = 6

export function EndingChoice({ line: { ending, date }, today, onChange }: EndingChoiceProps) {
  const t = useMessages('listing-form')
  // So many times from now on, not from a beginning long ago.
  const fromNow = date < today ? { date: '' } : {}
  const choose = (way: (typeof ENDINGS)[number]) => {
    if (way === 'open') return onChange({ ending: null })
    onChange(way === 'until' ? { ending: { until: '' } } : { ending: { count: USUAL_COUNT }, ...fromNow })
  }
  return (
    <div className={styles.fields}>
      <TapChoice
        legend={t('schedule.ending')}
        value={ending === null ? 'open' : 'until' in ending ? 'until' : 'count'}
        options={ENDINGS.map((value) => ({ value, label: t(`schedule.endings.${value}`) }))}
        onChange={choose}
      />
      {ending && 'until' in ending && (
        <div className={styles.row}>
          <TextField
            label={t('schedule.lastDay')}
            type="date"
            min={today}
            value={ending.until}
            onChange={(event) => onChange({ ending: { until: event.target.value } })}
          />
        </div>
      )}
      {ending && 'count' in ending && (
        <div className={styles.row}>
          <TextField
            label={t('schedule.times')}
            type="number"
            inputMode="numeric"
            min={1}
            max={500}
            value={ending.count || ''}
            onChange={(event) => onChange({ ending: { count: Math.trunc(Number(event.target.value)) } })}
          />
        </div>
      )}
    </div>
  )
}
