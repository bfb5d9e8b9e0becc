import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { ApiProblem } from '../../../api/problem.ts'
import { isLocale } from '@surgeries/domain/i18n'
import { useFormat } from '../../../locales/use-format.ts'
import type { Draft } from '../draft/draft.ts'
import { checkRegistration, letterOf, type Registration, type RegistrationFaults } from '../registration.ts'
import { firstFault, type Step, stepOfField } from '../steps/steps.ts'
import { useSend } from './use-send.ts'

interface SenderOptions {
  form: UseFormReturn<Registration>
  draft: Draft
  change: (part: Partial<Pick<Draft, 'sending' | 'sent'>>) => Promise<Draft>
  go: (step: Step) => void
}

export function useSender({ form, draft, change, go }: SenderOptions) {
  const { language } = useFormat()
  const [faults, setFaults] = useState<RegistrationFaults>({})
  /** The field that the list of faults led to: it takes the focus on its step. */
  const [goal, setGoal] = useState<string | null>(null)
  const { mutate, isPending, error } = useSend({
    draft,
    onKey: (sending) => change({ sending }),
    onSent: (sent) => change({ sent }),
  })
  const showFaults = (found: RegistrationFaults) => {
    setFaults(found)
    for (const [field, code] of Object.entries(found)) form.setError(field as keyof Registration, { type: code })
  }
  const send = () => {
    if (isPending) return
    const checked = checkRegistration(form.getValues())
    showFaults(checked.faults ?? {})
    if (!checked.content) return
    const letter = letterOf(form.getValues(), checked.content, isLocale(language) ? language : 'en')
    mutate(letter, { onError: (problem) => showFaults(serverFaults(problem)) })
  }
  const goTo = (field: string) => {
    setGoal(field)
    go(stepOfField(field))
  }
  return { send, isSending: isPending, error, faults, goTo, goal, first: firstFault(faults) }
}

export type Sender = ReturnType<typeof useSender>

/** `/content/name` and `/email` name the fields of the form. */
function serverFaults(error: Error): RegistrationFaults {
  if (!(error instanceof ApiProblem)) return {}
  const faults = error.errors.flatMap(({ pointer, code }): [string, string][] => {
    const [part, field] = pointer.slice(1).split('/')
    const name = part === 'content' ? field : part
    if (!name || stepOfField(name) === 'check') return []
    return [[name === 'meets' && code === 'how_or_when_needed' ? 'phone' : name, code]]
  })
  return Object.fromEntries<string>(faults)
}
