import type { Question } from '@surgeries/contracts/freshness'
import type { Answer } from '@surgeries/domain/freshness'
import { useState } from 'react'
import { Column } from '../../ui/page.tsx'
import { Ask } from './ask.tsx'
import { Over } from './over.tsx'
import { Thanks } from './thanks.tsx'
import { useAnswer } from './use-question.ts'

/** The page behind the organiser's mail: the question, the thanks, and the question again for a change of mind. */
export function QuestionView({ token, question }: { token: string; question: Question }) {
  const [given, setGiven] = useState<Answer | null>(null)
  const move = useAnswer(token)
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
    </Column>
  )
}
