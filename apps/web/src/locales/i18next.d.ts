import 'i18next'
import type about from './en/about.json'
import type accounts from './en/accounts.json'
import type answers from './en/answers.json'
import type calendar from './en/calendar.json'
import type coming from './en/coming.json'
import type common from './en/common.json'
import type dates from './en/dates.json'
import type effects from './en/effects.json'
import type finding from './en/finding.json'
import type inbox from './en/inbox.json'
import type listingForm from './en/listing-form.json'
import type moderation from './en/moderation.json'
import type organising from './en/organising.json'
import type registering from './en/registering.json'
import type reports from './en/reports.json'
import type schedule from './en/schedule.json'
import type submissions from './en/submissions.json'
import type surgery from './en/surgery.json'

/** English is the measure: a key that it lacks does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      about: typeof about
      accounts: typeof accounts
      answers: typeof answers
      calendar: typeof calendar
      coming: typeof coming
      common: typeof common
      dates: typeof dates
      effects: typeof effects
      finding: typeof finding
      inbox: typeof inbox
      'listing-form': typeof listingForm
      moderation: typeof moderation
      organising: typeof organising
      registering: typeof registering
      reports: typeof reports
      schedule: typeof schedule
      submissions: typeof submissions
      surgery: typeof surgery
    }
  }
}
