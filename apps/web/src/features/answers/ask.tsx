import { localNow } from '@surgeries/domain/dates/today'
import type { Question } from '@surgeries/contracts/freshness'
import type { Answer } from '@surgeries/domain/freshness'
import { useRef, useState, type FormEvent } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useSearchParams } from '../../navigation/hooks.ts'
import { ApiProblem } from '../../api/problem.ts'
import { Button } from '../../ui/controls/button.tsx'
import { clockGapOf } from '../../ui/dates/clock-gap.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { Notice } from '../../ui/feedback/notice.tsx'
import { AnswerChoice } from './answer-choice.tsx'
import { AnswerDetails } from './answer-details.tsx'
import { type AnswerDraft, type AnswerFault, beginDraft, checkDraft, serverFault } from './answer-draft.ts'
import styles from './answers.module.css'
import { Asked } from './asked.tsx'
import type { AnswerMove } from './use-question.ts'

const PLACES: Record<AnswerFault, string> = {
  choice: 'input[type=radio]',
  day: 'input[type=date]',
  hour: 'input[type=time]',
  same: 'input[type=date]',
  past: 'input[type=date]',
  taken: 'input[type=date]',
  noTime: 'input[type=time]',
  far: 'input[type=date]',
  reasonEmail: 'textarea',
  reasonLinks: 'textarea',
}

interface AskProps {
  question: Question
  move: AnswerMove
  onAnswered: (answer: Answer) => void
}

export function Ask({ question, move, onAnswered }: AskProps) {
  const t = useMessages('answers')
  const [search, setSearch] = useSearchParams()
  const [draft, setDraft] = useState(() => beginDraft(question, search.get('answer')))
  const [fault, setFault] = useState<AnswerFault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const point = (found: AnswerFault | null) => {
    setFault(found)
    if (found) form.current?.querySelector<HTMLElement>(PLACES[found])?.focus()
  }
  const change = (part: Partial<AnswerDraft>) => {
    setDraft({ ...draft, ...part })
    setFault(null)
    move.reset()
    if (part.choice) setSearch({ answer: part.choice }, { replace: true, keepsScroll: true })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (move.isPending) return
    const checked = checkDraft(draft, question.occurrences, localNow(question.surgery.timeZone, new Date()))
    point(checked.fault)
    if (!checked.answer) return
    const { answer } = checked.answer
    move.mutate(checked.answer, {
      onSuccess: () => onAnswered(answer),
      onError: (error) => point(error instanceof ApiProblem ? serverFault(error.errors) : null),
    })
  }
  return (
    <>
      <Asked question={question} />
      <form ref={form} className={styles.form} noValidate onSubmit={send}>
        <AnswerChoice question={question} draft={draft} fault={fault} onChange={change} />
        <AnswerDetails
          question={question}
          draft={draft}
          fault={fault}
          gap={fault === 'noTime' ? clockGapOf(move.error) : null}
          onChange={change}
        />
        {!fault && <AnswerFailure error={move.error} />}
        <div className={styles.send}>
          <Button type="submit" look="main" size="large" busy={move.isPending}>
            {draft.choice ? t(`button.${draft.choice}`) : t('button.none')}
          </Button>
          <p className={styles.soft}>{t('safe')}</p>
        </div>
      </form>
    </>
  )
}

function AnswerFailure({ error }: { error: Error | null }) {
  const t = useMessages('answers')
  if (error instanceof ApiProblem && error.status === 409) {
    return (
      <Notice tone="warn" title={t('failure.changedTitle')}>
        {error.code === 'move_not_open' ? error.message : t('failure.changed')}
      </Notice>
    )
  }
  return <FailureNotice error={error} />
}
