import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { ApiProblem, isDeadLink, isEndedLink } from '../api/problem.ts'
import { NoQuestion } from '../features/answers/no-question.tsx'
import { QuestionView } from '../features/answers/question-view.tsx'
import { useQuestion } from '../features/answers/use-question.ts'
import { Column, useTitle } from '../ui/page.tsx'
import { ErrorState, Waiting } from '../ui/feedback/states.tsx'

export default function QuestionPage() {
  const { token = '' } = useParams()
  const t = useMessages('answers')
  const { data, error, refetch } = useQuestion(token)
  useTitle(data ? null : t('title'))
  if (isEndedLink(error)) return <NoQuestion kind="ended" />
  if (data) return <QuestionView key={token} token={token} question={data} />
  if (isDeadLink(error))
    return <NoQuestion kind={error instanceof ApiProblem && error.status === 410 ? 'gone' : 'unknown'} />
  return <Column>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />}</Column>
}
