import { NotFound } from './not-found.tsx'

export default function ModerationPage() {
  return <NotFound />
}
