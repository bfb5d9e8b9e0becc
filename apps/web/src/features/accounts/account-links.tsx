import { LogOut } from 'lucide-react'
import { useMessages } from '../../locales/use-messages.ts'
import { useNavigate } from '../../navigation/hooks.ts'
import { NavLink } from '../../navigation/link.tsx'
import { useSession } from '../../api/use-session.ts'
import { paths } from '../../paths.ts'
import { useVoice } from '../../ui/feedback/announcer.tsx'
import { useSessionNews } from './session-news.ts'
import { useSignOut } from './use-sign-in.ts'
import styles from './account-links.module.css'

export function AccountLinks() {
  const t = useMessages('common')
  const { user } = useSession()
  useSessionNews()
  if (!user) return <NavLink to={paths.signIn()}>{t('nav.signIn')}</NavLink>
  return (
    <>
      {user.mayModerate && <NavLink to={paths.moderation()}>{t('nav.moderation')}</NavLink>}
      <NavLink to={paths.me()}>{t('nav.me')}</NavLink>
      <SignOutButton name={user.name || user.email} />
    </>
  )
}

function SignOutButton({ name }: { name: string }) {
  const t = useMessages('common')
  const navigate = useNavigate()
  const { toast } = useVoice()
  const signOut = useSignOut()
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        toast(t('nav.signedOut'))
        navigate(paths.find())
      },
      onError: () => toast(t('error.text')),
    })
  return (
    <button type="button" className={styles.out} title={t('nav.signedInAs', { name })} onClick={leave}>
      <LogOut aria-hidden="true" size="1.15em" />
      {t('nav.signOut')}
    </button>
  )
}
