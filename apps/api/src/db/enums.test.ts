import { IMPORT_PROBLEMS } from '@surgeries/contracts/calendar'
import { MAIL_CADENCES } from '@surgeries/contracts/accounts'
import { PLACE_KINDS } from '@surgeries/contracts/places'
import { EVENT_STATUSES } from '@surgeries/contracts/surgeries'
import { ATTENDANCE_KINDS, ATTENDANCE_STATES, NOTIFIED_STATUSES } from '@surgeries/domain/attendance'
import { OCCURRENCE_STATUSES } from '@surgeries/domain/calendar/calendar'
import { ANSWERS, REPORT_KINDS, REPORT_OUTCOMES, REPORT_STATES } from '@surgeries/domain/freshness'
import { LOCALES } from '@surgeries/domain/i18n'
import { SURGERY_STATES } from '@surgeries/domain/surgery-states'
import { ACCESS_FEATURES, OFFERS, PIN_PRECISIONS } from '@surgeries/domain/listing-choices'
import { DECISION_ACTIONS, REJECT_REASONS, SUBMISSION_KINDS, SUBMISSION_STATES } from '@surgeries/domain/moderation'
import { GRANT_ROLES } from '@surgeries/domain/permissions'
import { $Enums } from '@surgeries/prisma/client'
import { expect, test } from 'vitest'

const KNOWN: Record<keyof typeof $Enums, readonly string[]> = {
  AccessFeature: ACCESS_FEATURES,
  Answer: ANSWERS,
  AttendanceKind: ATTENDANCE_KINDS,
  AttendanceState: ATTENDANCE_STATES,
  DecisionAction: [...DECISION_ACTIONS, 'undo', 'reopen'],
  EventStatus: EVENT_STATUSES,
  GrantRole: GRANT_ROLES,
  ImportProblem: IMPORT_PROBLEMS,
  Locale: LOCALES,
  MailCadence: MAIL_CADENCES,
  NotifiedStatus: NOTIFIED_STATUSES,
  OccurrenceStatus: OCCURRENCE_STATUSES,
  Offer: OFFERS,
  PinPrecision: PIN_PRECISIONS,
  PlaceKind: PLACE_KINDS,
  RejectReason: REJECT_REASONS,
  ReportKind: REPORT_KINDS,
  ReportOutcome: REPORT_OUTCOMES,
  ReportState: REPORT_STATES,
  SubmissionKind: SUBMISSION_KINDS,
  SubmissionState: SUBMISSION_STATES,
  SurgeryState: SURGERY_STATES,
}

test.each(Object.entries(KNOWN))(
  'the database knows the same values of %s as the rules, in any order',
  (name, values) => {
    const stored = Object.entries($Enums).find(([each]) => each === name)?.[1] ?? {}
    expect(Object.keys(stored).toSorted()).toEqual(values.toSorted())
  },
)
