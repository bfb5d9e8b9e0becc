import { useEffect, useState } from 'react'
import { useMessages } from '../../locales/use-messages.ts'
import { useNavigate } from '../../navigation/hooks.ts'
import { useSession } from '../../api/use-session.ts'
import { LinkButton } from '../../ui/controls/button.tsx'
import { Sentence } from '../../ui/text/sentence.tsx'
import styles from './accounts.module.css'
import { LinkSent } from './link-sent.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignIn({ next }: { next: string }) {
  const navigate = useNavigate()
  const { user } = useSession()
  const [address, setAddress] = useState('')
  const [sent, setSent] = useState<{ minutes: number } | null>(null)
  useEffect(() => {
    if (sent && user) navigate(next, { replace: true })
  }, [sent, user, next, navigate])
  if (sent)
    return <LinkSent address={address} minutes={sent.minutes} next={next} onChangeAddress={() => setSent(null)} />
  return (
    <div className={styles.stack}>
      {user && <AlreadyIn name={user.name || user.email} next={next} />}
      <SignInForm
        next={next}
        address={address}
        onSent={(sentTo, minutes) => {
          setAddress(sentTo)
          setSent({ minutes })
        }}
      />
    </div>
  )
}

function AlreadyIn({ name, next }: { name: string; next: string }) {
  const t = useMessages('accounts')
  return (
    <div className={styles.note}>
      <p>
        <Sentence name={name} words={(slot) => t('signIn.already', { name: slot })} />
      </p>
      <LinkButton to={next} look="main">
        {t('signIn.goOn')}
      </LinkButton>
    </div>
  )
}
