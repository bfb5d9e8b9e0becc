import { NotFound } from './not-found.tsx'

export default function AboutDataPage() {
  return <NotFound />
}
