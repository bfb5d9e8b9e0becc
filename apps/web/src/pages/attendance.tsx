import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { ApiProblem, isDeadLink, isEndedLink } from '../api/problem.ts'
import { AttendanceView } from '../features/coming/own/attendance-view.tsx'
import { EndedAttendance } from '../features/coming/own/ended-attendance.tsx'
import { NoAttendance } from '../features/coming/own/no-attendance.tsx'
import { useAttendance } from '../features/coming/own/use-attendance.ts'
import { Column, useTitle } from '../ui/page.tsx'
import { ErrorState, Waiting } from '../ui/feedback/states.tsx'

export default function AttendancePage() {
  const { token = '' } = useParams()
  const t = useMessages('attendance')
  const { data, error, refetch } = useAttendance(token)
  useTitle(data ? null : t('own.title'))
  if (isEndedLink(error)) return <EndedAttendance key={token} token={token} />
  if (data) return <AttendanceView key={token} token={token} attendance={data} />
  if (isDeadLink(error)) return <NoAttendance isForgotten={error instanceof ApiProblem && error.status === 410} />
  return <Column>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />}</Column>
}
