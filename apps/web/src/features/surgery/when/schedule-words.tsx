import type { Schedule } from '@surgeries/contracts/schedule'
import { useMessages } from '../../../locales/use-messages.ts'
import { saidOf } from '../../../ui/schedule/said-rule.ts'
import { useRuleWords } from '../../../ui/schedule/use-rule-words.ts'
import styles from '../surgery.module.css'

export function ScheduleWords({ schedule: { rules }, isBeside }: { schedule: Schedule; isBeside: boolean }) {
  const t = useMessages('surgery')
  const { rule: wordsOf } = useRuleWords()
  const repeating = rules.filter(({ rule }) => rule !== null)
  const said = repeating.map((rule) => (saidOf(rule).kind === 'rule' ? t('schedule.own') : wordsOf(rule)))
  if (said.length === 0) return null
  return (
    <ul className={isBeside ? styles.soft : styles.meets} aria-label={t('schedule.title')}>
      {[...new Set(said)].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
