import type { Question } from '@surgeries/contracts/freshness'
import type { Answer } from '@surgeries/domain/freshness'
import { useMessages } from '../../locales/use-messages.ts'
import { useFormat } from '../../locales/use-format.ts'
import { RadioCards } from '../../ui/controls/choices.tsx'
import { choicesOf, type AnswerDraft, type AnswerFault } from './answer-draft.ts'

interface AnswerChoiceProps {
  question: Question
  draft: AnswerDraft
  fault: AnswerFault | null
  onChange: (part: Partial<AnswerDraft>) => void
}

export function AnswerChoice({ question, draft, fault, onChange }: AnswerChoiceProps) {
  const t = useMessages('answers')
  const words = useChoiceWords(question)
  return (
    <RadioCards
      legend={t('choice.legend')}
      value={draft.choice}
      onChange={(choice) => onChange({ choice })}
      options={choicesOf(question).map((value) => ({ value, ...words(value) }))}
      error={fault === 'choice' ? t('fault.choice') : undefined}
    />
  )
}

function useChoiceWords({ surgery, occurrences, answer }: Question) {
  const t = useMessages('answers')
  const { number } = useFormat()
  const yes = () => {
    if (surgery.state === 'dormant') return { label: t('choice.wake'), detail: t('choice.wakeDetail') }
    if (occurrences.length === 0) return { label: t('choice.still'), detail: t('choice.stillDetail') }
    // What was cancelled elsewhere stays so; what was cancelled by an answer is on again by another.
    const cancelled = occurrences.filter(({ status }) => status === 'cancelled').length
    if (occurrences.length > 1 && cancelled > (answer === 'cancelled' ? 1 : 0))
      return { label: t('choice.others'), detail: t('choice.allDetail') }
    if (occurrences.length === 1) return { label: t('choice.yes'), detail: t('choice.yesDetail') }
    const all = occurrences.length === 2 ? t('choice.both') : t('choice.all', { number: number(occurrences.length) })
    return { label: all, detail: t('choice.allDetail') }
  }
  return (choice: Answer) => {
    if (choice === 'yes') return yes()
    const isOneOfSeveral = choice !== 'stopped' && occurrences.length > 1
    return {
      label: isOneOfSeveral ? t(`choice.${choice}One`) : t(`choice.${choice}`),
      detail: t(`choice.${choice}Detail`),
    }
  }
}
