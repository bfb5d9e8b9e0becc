import type { HistoryEntry } from '@surgeries/contracts/history'
import { SUBMISSION_ACTIONS } from '@surgeries/domain/moderation'
import { GRANT_ROLES } from '@surgeries/domain/permissions'
import { FADE_REASONS } from '@surgeries/domain/freshness/staleness'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'

const ACTIONS = [
  // Recorded as `reopen_decision`.
  ...SUBMISSION_ACTIONS.filter((action) => action !== 'reopen'),
  'submit',
  'pause',
  'resume',
  'confirm_running',
  'end',
  'restart',
  'revert',
  'import',
  'fade',
  'wake',
  'stop',
  'hand_over',
  'settle_report',
  'move_occurrence',
  'cancel_occurrence',
  'restore_occurrence',
  'move_venue',
  'restore_venue',
  'confirm_occurrence',
  'set_import',
  'remove_import',
  'set_seats',
  'hide',
  'restore',
  'remove',
  'check_again',
  'reopen_decision',
  'reopen_report',
  'take_back_hand_over',
  'become_dormant',
  'end_link',
  'renew_link',
  'correct_zone',
  'correct_precision',
] as const
const ROLES = [...GRANT_ROLES, 'organiser', 'system'] as const

export function useActionWords(): (entry: HistoryEntry) => string {
  const t = useMessages('moderation')
  return ({ action, submissionId }) => {
    // An organiser confirms an address with a submission, and a surgery without one.
    const name = action === 'confirm' && submissionId === null ? 'confirm_running' : action
    const known = ACTIONS.find((one) => one === name)
    return known ? t(`history.action.${known}`) : action
  }
}

export function useActorWords(): (actor: string) => string {
  const t = useMessages('moderation')
  return (actor) =>
    actor.replace(/\b(\w+)(?=\)?$)/, (word) => {
      const role = ROLES.find((one) => one === word)
      return role ? t(`history.role.${role}`) : word
    })
}

export function useNoteWords(): (entry: Pick<HistoryEntry, 'note' | 'date'>) => string {
  const words = useWordsOfNote()
  return ({ note, date }) => {
    const went = date?.start && date.start !== note ? ` → ${words(date.start)}` : ''
    const first = `${note && words(note)}${went}`.trim()
    return [first, date?.reason && `“${date.reason}”`, date?.venue].filter(Boolean).join('\n')
  }
}

function useWordsOfNote(): (note: string) => string {
  const t = useMessages('moderation')
  const format = useFormat()
  return (note) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(note)) return t('history.until', { date: format.reducedDate(note) })
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(note)) {
      return `${format.fullDay(`${note}Z`, 'UTC')}, ${format.time(`${note}Z`, 'UTC')}`
    }
    const reason = FADE_REASONS.find((one) => one === note)
    return reason ? t(`history.why.${reason}`) : `“${note}”`
  }
}
