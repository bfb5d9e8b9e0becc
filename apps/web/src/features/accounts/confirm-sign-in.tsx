import { useMessages } from '../../locales/use-messages.ts'
import { useNavigate } from '../../navigation/hooks.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useSession } from '../../api/use-session.ts'
import { paths } from '../../paths.ts'
import { Button, LinkButton } from '../../ui/controls/button.tsx'
import { EmptyState } from '../../ui/feedback/states.tsx'
import styles from './accounts.module.css'
import { FailureNote } from './failure-note.tsx'
import { useSignIn } from './use-sign-in.ts'

export function ConfirmSignIn({ token, next }: { token: string | null; next: string }) {
  const t = useMessages('accounts')
  const navigate = useNavigate()
  const { user } = useSession()
  const signIn = useSignIn()
  if (!token) return <NoWayIn why="broken" next={next} isIn={Boolean(user)} />
  if (isSpent(signIn.error)) return <NoWayIn why="old" next={next} isIn={Boolean(user)} />
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('confirm.text')}</p>
      <FailureNote error={signIn.error} />
      <Button
        look="main"
        size="large"
        busy={signIn.isPending || signIn.isSuccess}
        onClick={() => signIn.mutate(token, { onSuccess: () => navigate(next, { replace: true }) })}
      >
        {signIn.isPending ? t('confirm.working') : t('confirm.button')}
      </Button>
      <p role="status">{signIn.isSuccess && t('confirm.done')}</p>
    </div>
  )
}

function isSpent(error: unknown): boolean {
  return error instanceof ApiProblem && [400, 401, 404, 410].includes(error.status)
}

function NoWayIn({ why, next, isIn }: { why: 'old' | 'broken'; next: string; isIn: boolean }) {
  const t = useMessages('accounts')
  return (
    <div role="alert">
      <EmptyState
        title={t(`confirm.${why}Title`)}
        actions={
          <>
            {isIn && (
              <LinkButton to={next} look="main">
                {t('signIn.goOn')}
              </LinkButton>
            )}
            <LinkButton to={paths.signIn(next)} look={isIn ? 'plain' : 'main'}>
              {t('confirm.new')}
            </LinkButton>
          </>
        }
      >
        <p>{t(`confirm.${why}Text`)}</p>
        {isIn && <p>{t('confirm.alreadyIn')}</p>}
      </EmptyState>
    </div>
  )
}
