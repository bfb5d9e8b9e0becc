import type { ListingContent } from '@surgeries/contracts/listing'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { ApiProblem, isDeadLink } from '../api/problem.ts'
import { forgetConfirmed } from '../features/registering/draft/draft-store.ts'
import { EndedLink } from '../features/submissions/link/ended-link.tsx'
import { NoSubmission } from '../features/submissions/link/no-submission.tsx'
import { SubmissionStatus } from '../features/submissions/submission-status.tsx'
import { useSubmission } from '../features/submissions/use-submission.ts'
import { SurgeryView } from '../features/surgery/surgery-view.tsx'
import { Column, useTitle } from '../ui/page.tsx'
import { ErrorState, Waiting } from '../ui/feedback/states.tsx'

export default function SubmissionPage() {
  const { token = '' } = useParams()
  const t = useMessages('submissions')
  const { data, error, refetch } = useSubmission(token)
  useTitle(data ? null : t('title'))
  if (error instanceof ApiProblem && error.code === 'link_ended') return <EndedLink key={token} token={token} />
  if (data) {
    return <SubmissionStatus token={token} submission={data} Preview={Preview} onConfirmed={forget} />
  }
  if (isDeadLink(error)) return <NoSubmission isExpired={error instanceof ApiProblem && error.status === 410} />
  return <Column>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />}</Column>
}

function forget(content: ListingContent) {
  void forgetConfirmed(content)
}

function Preview({ surgery }: { surgery: Surgery }) {
  return <SurgeryView surgery={surgery} isPreview />
}
