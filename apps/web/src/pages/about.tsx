import { NotFound } from './not-found.tsx'

export default function AboutPage() {
  return <NotFound />
}
