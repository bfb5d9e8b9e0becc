import { NotFound } from './not-found.tsx'

export default function DevInboxPage() {
  return <NotFound />
}
