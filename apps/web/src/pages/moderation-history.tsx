import { NotFound } from './not-found.tsx'

export default function ModerationHistoryPage() {
  return <NotFound />
}
