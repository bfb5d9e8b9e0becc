import { readRule } from '@surgeries/domain/calendar/rules/read-rule'
import type { RuleFault } from '@surgeries/domain/calendar/rules/rule-fault'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Disclosure } from '../../ui/feedback/disclosure.tsx'
import type { Line } from './line/line.ts'
import { pastedRule } from './pasted-rule.ts'
import { ruleOfLine } from './line/read-line.ts'

interface RuleFieldProps {
  line: Line
  today: string
  onChange: (part: Partial<Line>) => void
}

/** For those who write calendars: any rule of RFC 5545, typed or pasted, with what is wrong with it beside it. */
export function RuleField({ line, today, onChange }: RuleFieldProps) {
  const t = useMessages('listing-form')
  const [isOpen, setIsOpen] = useState(line.kind === 'rule')
  const text = line.kind === 'rule' ? line.rule : (ruleOfLine(line, today)?.rule ?? '')
  const faults = line.kind === 'rule' && line.rule.trim() !== '' ? readRule(line.rule).faults : []
  const words = ({ code, part }: RuleFault) => t(`rule.${code}`, { part: part ?? '' })
  const type = (typed: string) => {
    const { date = line.date || (ruleOfLine(line, today)?.start.slice(0, 10) ?? today), ...others } = pastedRule(typed)
    onChange({ kind: 'rule', date, isExtra: false, ...others })
  }
  return (
    <Disclosure open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)} summary={t('rule.summary')}>
      <TextField
        label={t('rule.label')}
        hint={t('rule.hint')}
        error={faults.length > 0 ? faults.map(words).join(' ') : undefined}
        value={text}
        maxLength={600}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
      />
    </Disclosure>
  )
}
