import type { ImportTexts } from './import-texts.ts'

export const en: ImportTexts = {
  problems: {
    unreachable: 'nothing answered, or it said no.',
    refused_address: 'it leads to an address that we may not go to.',
    too_large: 'it has grown larger than one megabyte.',
    too_slow: 'the answer took too long.',
    too_many_redirects: 'it leads from one address to the next without end.',
    not_a_calendar: 'something came, but it was no iCalendar file.',
    too_many_dates: 'it holds more dates than one surgery can have.',
    line_too_long: 'one of its lines is too long to read.',
    too_complex: 'reading it takes too long.',
  },
  failing: (surgery, { host, problem }) => ({
    subject: `We cannot read your calendar: ${surgery}`,
    paragraphs: [
      `The dates of “${surgery}” come from your calendar on ${host}. Three times in a row we could not read it: ${problem}`,
      'The dates stay as they were, so nothing is lost. But what you change there will not be seen here until it works again.',
      'Here you can look at the address, give another one, or do without it:',
      '{link}',
      'We keep trying, and we tell you when it works again.',
    ],
  }),
  works: (surgery, host) => ({
    subject: `Your calendar is back: ${surgery}`,
    paragraphs: [
      `We can read your calendar on ${host} again. The dates of “${surgery}” are in step with it.`,
      '{link}',
    ],
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
    subject: `Something of your calendar is not on our page: ${surgery}`,
    paragraphs: [
      `We read your calendar on ${host} for “${surgery}”. Dates read: ${dates}. More than before is left out, or read with a guess:`,
      reasons,
      'Please look at these events there: they need a time, and a rule that most calendars know. Whatever else is in your calendar is in step.',
      '{link}',
    ],
  }),
}
