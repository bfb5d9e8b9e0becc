import { type changeMailCadence, MAIL_CADENCES, type SessionUser } from '@surgeries/contracts/accounts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '../../../locales/use-messages.ts'
import { call } from '../../../api/call.ts'
import { SESSION_KEY } from '../../../api/use-session.ts'
import { useVoice } from '../../../ui/feedback/announcer.tsx'
import { RadioCards } from '../../../ui/controls/choices.tsx'
import styles from './queue.module.css'

export function CadenceSetting({ user }: { user: SessionUser }) {
  const t = useMessages('moderation')
  const { toast } = useVoice()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (mailCadence: (typeof MAIL_CADENCES)[number]) =>
      call<typeof changeMailCadence>('PUT /me/mail-cadence', { body: { mailCadence } }),
    onSuccess: () => toast(t('cadence.saved')),
    onSettled: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  })
  if (!user.mailCadence) return null
  return (
    <div className={styles.cadence}>
      <RadioCards
        legend={t('cadence.legend')}
        options={MAIL_CADENCES.map((value) => ({ value, label: t(`cadence.${value}`) }))}
        value={change.isPending ? change.variables : user.mailCadence}
        error={change.isError ? t('cadence.failed') : undefined}
        onChange={(value) => change.mutate(value)}
      />
    </div>
  )
}
