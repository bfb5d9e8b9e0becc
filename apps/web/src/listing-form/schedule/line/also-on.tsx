import { useMessages } from '../../../locales/use-messages.ts'
import { ChipGroup } from '../../../ui/controls/choices.tsx'
import type { Line } from './line.ts'
import { useWeekdayNames } from '../../../ui/schedule/use-calendar-names.ts'

interface AlsoOnProps {
  line: Line
  onChange: (part: Partial<Line>) => void
}

const NTHS = [
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', -1],
] as const

export function AlsoOn({ line, onChange }: AlsoOnProps) {
  const Days = line.kind === 'weekly' ? AlsoWeekdays : AlsoNths
  return <Days line={line} onChange={onChange} />
}

function AlsoWeekdays({ line, onChange }: AlsoOnProps) {
  const t = useMessages('listing-form')
  const [first, ...others] = line.weekdays
  const options = useWeekdayNames().filter(({ value }) => value !== first)
  if (!first) return null
  return (
    <ChipGroup
      legend={t('schedule.alsoOn')}
      options={options}
      values={others}
      onChange={(values) => onChange({ weekdays: [first, ...values] })}
    />
  )
}

function AlsoNths({ line, onChange }: AlsoOnProps) {
  const t = useMessages('listing-form')
  const [first = 1, ...others] = line.nths
  const options = NTHS.filter(([, nth]) => nth !== first).map(([name, nth]) => ({
    value: String(nth),
    label: t(`schedule.${name}`),
  }))
  return (
    <ChipGroup
      legend={t('schedule.alsoOnThe')}
      options={options}
      values={others.map(String)}
      onChange={(values) => onChange({ nths: [first, ...values.map(Number)] })}
    />
  )
}
