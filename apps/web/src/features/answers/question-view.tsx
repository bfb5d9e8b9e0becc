import type { Question } from '@surgeries/contracts/freshness'
import type { Answer } from '@surgeries/domain/freshness'
import { useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { EndLink } from '../../ui/feedback/end-link.tsx'
import { FailureNotice } from '../../ui/feedback/failure-notice.tsx'
import { Column } from '../../ui/page.tsx'
import { Ask } from './ask.tsx'
import { Over } from './over.tsx'
import { Thanks } from './thanks.tsx'
import { useAnswer, useEndQuestion } from './use-question.ts'

export function QuestionView({ token, question }: { token: string; question: Question }) {
  const [given, setGiven] = useState<Answer | null>(null)
  const t = useMessages('answers')
  const move = useAnswer(token)
  const end = useEndQuestion(token)
  if (question.surgery.state === 'ended') {
    return (
      <Column>
        <Over surgery={question.surgery} />
      </Column>
    )
  }
  return (
    <Column>
      {given ? (
        <Thanks key={given} given={given} question={question} onAgain={() => setGiven(null)} />
      ) : (
        <Ask question={question} move={move} onAnswered={setGiven} />
      )}
      <EndLink
        name={question.surgery.name}
        end={end}
        what={t('ended.what')}
        failure={<FailureNotice error={end.error} />}
      />
    </Column>
  )
}
