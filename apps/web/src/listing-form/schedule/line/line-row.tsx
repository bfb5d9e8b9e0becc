import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import styles from './line-list.module.css'
import type { Line } from './line.ts'
import { ruleOfLine } from './read-line.ts'
import { useRuleWords } from '../../../ui/schedule/use-rule-words.ts'

interface LineRowProps {
  line: Line
  today: string
  onOpen: () => void
  onTakeAway: () => void
}

export function LineRow({ line, today, onOpen, onTakeAway }: LineRowProps) {
  const t = useMessages('listing-form')
  const words = useRuleWords()
  const rule = ruleOfLine(line, today)
  const said = rule ? words.rule(rule) : t('schedule.unfinished')
  return (
    <div className={styles.row}>
      <p className={styles.words}>{said}</p>
      <div className={styles.actions}>
        <Button look="quiet" aria-label={t('schedule.changeThis', { rule: said })} onClick={onOpen}>
          {t('schedule.change')}
        </Button>
        <Button look="quiet" aria-label={t('schedule.takeThisAway', { rule: said })} onClick={onTakeAway}>
          {t('schedule.takeAway')}
        </Button>
      </div>
    </div>
  )
}
