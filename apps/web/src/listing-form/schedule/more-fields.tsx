import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { ChipGroup } from '../../ui/controls/choices.tsx'
import { Select } from '../../ui/controls/text-field.tsx'
import { AlsoOn } from './line/also-on.tsx'
import { EndingChoice } from './line/ending-choice.tsx'
import { Disclosure } from '../../ui/feedback/disclosure.tsx'
import styles from './line/line-fields.module.css'
import type { Line } from './line/line.ts'
import { useMonthNames } from '../../ui/schedule/use-calendar-names.ts'

interface MoreFieldsProps {
  line: Line
  today: string
  onChange: (part: Partial<Line>) => void
}

const MONTHS_APART = [1, 2, 3, 6]

export function MoreFields({ line, today, onChange }: MoreFieldsProps) {
  const t = useMessages('listing-form')
  const months = useMonthNames()
  const [isOpen, setIsOpen] = useState(() => isUsed(line))
  return (
    <Disclosure open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)} summary={t('schedule.more')}>
      <div className={styles.fields}>
        <AlsoOn line={line} onChange={onChange} />
        {line.kind === 'monthly' && (
          <Select
            label={t('schedule.everyMonths')}
            value={line.every}
            onChange={(event) => onChange({ every: Number(event.target.value) })}
          >
            {MONTHS_APART.map((count) => (
              <option key={count} value={count}>
                {count === 1 ? t('schedule.everyMonth') : t('schedule.months', { count })}
              </option>
            ))}
          </Select>
        )}
        <ChipGroup
          legend={t('schedule.exceptMonths')}
          hint={t('schedule.exceptMonthsHint')}
          options={months}
          values={line.exceptMonths.map(String)}
          onChange={(values) => onChange({ exceptMonths: values.map(Number).toSorted((a, b) => a - b) })}
        />
        <EndingChoice line={line} today={today} onChange={onChange} />
      </div>
    </Disclosure>
  )
}

function isUsed({ kind, every, weekdays, nths, exceptMonths, ending }: Line): boolean {
  const isMonthly = kind === 'monthly'
  return exceptMonths.length > 0 || ending !== null || (isMonthly ? nths.length > 1 || every > 1 : weekdays.length > 1)
}
