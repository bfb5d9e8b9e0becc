import type { Report } from '@surgeries/contracts/freshness'
import { LIMITS } from '@surgeries/domain/listing'
import { useState, type FormEvent } from 'react'
import { useMessages } from '../../../locales/use-messages.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { RadioCards } from '../../../ui/controls/choices.tsx'
import { FailureNotice } from '../../../ui/feedback/failure-notice.tsx'
import { TextArea } from '../../../ui/controls/text-field.tsx'
import { LateReport } from './late-report.tsx'
import { outcomesOf, type SettleDraft } from './outcomes.ts'
import styles from './reports.module.css'
import { useSettle } from './use-reports.ts'

interface SettleFormProps {
  report: Report
  /** Outlives the folding: nothing typed is lost. */
  draft: SettleDraft
  onDraft: (draft: SettleDraft) => void
}

export function SettleForm({ report, draft, onDraft }: SettleFormProps) {
  const t = useMessages('moderation')
  const { toast } = useVoice()
  const [isMissing, setIsMissing] = useState(false)
  const settle = useSettle(report.id)
  const { outcome, note } = draft
  const hears = report.email !== null
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsMissing(outcome === null)
    if (!outcome) event.currentTarget.querySelector<HTMLElement>('input[type=radio]')?.focus()
    if (!outcome || settle.isPending) return
    const next = nextAfter(report.id)
    settle.mutate(
      { outcome, note: note.trim() },
      {
        onSuccess: () => {
          toast(hears ? t('reports.doneHears') : t('reports.done'))
          focusReport(next)
        },
      },
    )
  }
  if (settle.error instanceof ApiProblem && settle.error.status === 409)
    return <LateReport note={note} outcome={outcome} />
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <RadioCards
        legend={t('reports.outcomeLegend')}
        value={outcome}
        onChange={(value) => {
          setIsMissing(false)
          onDraft({ outcome: value, note })
        }}
        options={outcomesOf(report.kind).map((value) => ({
          value,
          label: t(`reports.outcome.${value}`),
          detail: t(`reports.outcomeDetail.${value}`),
        }))}
        error={isMissing ? t('reports.outcomeNeeded') : undefined}
      />
      <TextArea
        label={hears ? t('reports.note') : t('reports.noteInside')}
        hint={hears ? t('reports.noteHint') : t('reports.noteInsideHint')}
        optional
        rows={3}
        value={note}
        maxLength={LIMITS.reason}
        length={note.length}
        onChange={(event) => onDraft({ outcome, note: event.target.value })}
      />
      <FailureNotice error={settle.error} />
      <div>
        <Button type="submit" look="main" busy={settle.isPending}>
          {t('reports.settle')}
        </Button>
      </div>
    </form>
  )
}

function nextAfter(id: string): string | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[data-report]')]
  const at = all.findIndex((link) => link.dataset['report'] === id)
  return (all[at + 1] ?? all[at - 1])?.dataset['report']
}

function focusReport(id: string | undefined) {
  const next = document.querySelector<HTMLElement>(id ? `[data-report="${id}"]` : 'h1')
  ;(next ?? document.querySelector<HTMLElement>('h1'))?.focus()
}
