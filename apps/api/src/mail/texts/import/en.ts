import type { ImportTexts } from './import-texts.ts'

export const en: ImportTexts = {
  problems: {
    unreachable: 'nothing answered, or it refused.',
    refused_address: 'it leads to an address we can’t use.',
    too_large: 'it has grown larger than one megabyte.',
    too_slow: 'the answer took too long.',
    too_many_redirects: 'it redirects too many times.',
    not_a_calendar: 'what we got isn’t an iCalendar file.',
    too_many_dates: 'it has more dates than a surgery can have.',
    line_too_long: 'one of its lines is too long to read.',
    too_complex: 'it takes too long to read.',
  },
  failing: (surgery, { host, problem }) => ({
    subject: `We can’t read your calendar: ${surgery}`,
    paragraphs: [
      `The dates of “${surgery}” come from your calendar on ${host}. We couldn’t read it three times in a row: ${problem}`,
      'Your dates stay as they were, so nothing is lost. But changes you make there won’t appear here until it works again.',
      'You can check the address, give us another one, or stop importing here:',
      '{link}',
      'We’ll keep trying, and tell you when it works again.',
    ],
  }),
  works: (surgery, host) => ({
    subject: `Your calendar is back: ${surgery}`,
    paragraphs: [`We can read your calendar on ${host} again. The dates of “${surgery}” match it.`, '{link}'],
  }),
  reasons: {
    whole_day: 'whole-day event',
    too_long: 'event of more than a day',
    unsupported_rule: 'unsupported rule',
    private: 'private event',
    cancelled_by_title: 'cancelled, by its title',
    unknown_zone: 'unknown time zone, read by the clocks of your town',
    own_zone: 'time zone of its own, read as the calendar defines it',
    unreadable: 'unreadable event',
    unreadable_line: 'unreadable line',
  },
  leftOut: (surgery, { host, dates, reasons }) => ({
    subject: `Some of your calendar is missing from our page: ${surgery}`,
    paragraphs: [
      `We read your calendar on ${host} for “${surgery}”. Dates read: ${dates}. We had to leave out, or guess, more than before:`,
      reasons,
      'Please check these events there: they need a time, and a rule that most calendars understand. Everything else in your calendar is up to date here.',
      '{link}',
    ],
  }),
}
