import { NotFound } from './not-found.tsx'

export default function MePage() {
  return <NotFound />
}
