import { NotFound } from './not-found.tsx'

export default function SignInPage() {
  return <NotFound />
}
