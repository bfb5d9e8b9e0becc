import type { TaskList } from 'graphile-worker'
import type { Deps } from '../deps.ts'
import { welcome } from '../features/accounts/index.ts'
import { forgetAttendances, remindExpected, notifyAllAttendees, notifyAttendees } from '../features/attendance/index.ts'
import { syncImports } from '../features/calendar/index.ts'
import { checkFreshness, listNews } from '../features/freshness/index.ts'
import { sendDigests } from '../features/moderation/index.ts'
import { checkMailDomain, expireUnconfirmed, settleDateProposals } from '../features/submissions/index.ts'
import {
  forgetVenues,
  followGazetteer,
  followZoneRules,
  resumeReturned,
  rollOccurrences,
} from '../features/surgeries/index.ts'
import type { Smtp } from '../mail/smtp.ts'
import { cleanUp } from './clean-up.ts'
import { deliverMail } from './deliver-mail.ts'
import { unlockJobs } from '../queue/unlock-jobs.ts'

export function tasksOf(deps: Deps, smtp: Smtp | null): TaskList {
  const { db, now } = deps
  return {
    'deliver-mail': (payload, { job }) =>
      deliverMail(deps, smtp, payload, { isLastAttempt: job.attempts >= job.max_attempts }),
    'check-mail-domain': (payload) => checkMailDomain(deps, payload),
    welcome: (payload) => welcome(deps, payload),
    'send-digests': () => sendDigests(deps, listNews),
    'expire-submissions': () => expireUnconfirmed(deps),
    'settle-date-proposals': (payload) => settleDateProposals(deps, payload),
    'resume-surgeries': () => resumeReturned(db, now()),
    'forget-venues': () => forgetVenues(db, now()),
    'roll-occurrences': async () => {
      await followGazetteer(db, now())
      await followZoneRules(db, now())
      await rollOccurrences(db, now())
    },
    'sync-imports': () => syncImports(deps),
    'check-freshness': () => checkFreshness(deps),
    'notify-attendees': (payload) => notifyAttendees(deps, payload),
    'notify-all-attendees': () => notifyAllAttendees(deps),
    'remind-attendees': () => remindExpected(deps),
    'forget-attendances': () => forgetAttendances(deps),
    'unlock-jobs': () => unlockJobs(db),
    'clean-up': () => cleanUp(deps),
  }
}
