import type { HistoryEntry } from '@surgeries/contracts/moderation'
import { SUBMISSION_ACTIONS } from '@surgeries/domain/moderation'
import { GRANT_ROLES } from '@surgeries/domain/permissions'
import { useTranslation } from 'react-i18next'

const ACTIONS = [
  ...SUBMISSION_ACTIONS,
  'submit',
  'pause',
  'resume',
  'confirm_running',
  'end',
  'reopen',
  'revert',
  'import',
] as const
const ROLES = [...GRANT_ROLES, 'organiser', 'system'] as const

/** What was done, in a word; a step of another age stays as it is called. */
export function useActionWords(): (entry: HistoryEntry) => string {
  const { t } = useTranslation('moderation')
  return ({ action, submissionId }) => {
    // An organiser confirms an address with a submission, and a surgery without one.
    const name = action === 'confirm' && submissionId === null ? 'confirm_running' : action
    const known = ACTIONS.find((one) => one === name)
    return known ? t(`history.action.${known}`) : action
  }
}

/** Who did it: `Mina (moderator)` in the reader's language. */
export function useActorWords(): (actor: string) => string {
  const { t } = useTranslation('moderation')
  return (actor) =>
    actor.replace(/\b(\w+)(?=\)?$)/, (word) => {
      const role = ROLES.find((one) => one === word)
      return role ? t(`history.role.${role}`) : word
    })
}
