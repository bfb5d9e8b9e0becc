import { NotFound } from './not-found.tsx'

export default function RegisterPage() {
  return <NotFound />
}
