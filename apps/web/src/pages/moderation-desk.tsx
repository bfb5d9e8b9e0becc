import { NotFound } from './not-found.tsx'

export default function ModerationDeskPage() {
  return <NotFound />
}
