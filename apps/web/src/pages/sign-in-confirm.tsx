import { NotFound } from './not-found.tsx'

export default function SignInConfirmPage() {
  return <NotFound />
}
