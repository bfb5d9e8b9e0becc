import { NotFound } from './not-found.tsx'

export default function SubmissionPage() {
  return <NotFound />
}
