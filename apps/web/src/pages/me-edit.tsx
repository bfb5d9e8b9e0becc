import { NotFound } from './not-found.tsx'

export default function MeEditPage() {
  return <NotFound />
}
