import { NotFound } from './not-found.tsx'

export default function MeSurgeryPage() {
  return <NotFound />
}
