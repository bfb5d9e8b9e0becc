import { NotFound } from './not-found.tsx'

export default function FindPage() {
  return <NotFound />
}
