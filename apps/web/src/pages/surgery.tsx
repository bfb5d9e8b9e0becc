import { NotFound } from './not-found.tsx'

export default function SurgeryPage() {
  return <NotFound />
}
