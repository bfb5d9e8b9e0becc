import type { AttendanceTexts } from './attendance-texts.ts'

export const en: AttendanceTexts = {
  when: 'When:',
  where: 'Where:',
  directions: 'How to find it:',
  reason: 'The reason given:',
  yourLink: 'Your own link, in case you change your mind or can’t come. Please keep it to yourself:',
  dropIn: 'You never have to sign up: you can always drop in, and bring somebody with you.',
  anotherDate: 'You’re welcome on any other date. You don’t have to tell anybody first: just drop in.',
  nextDates: 'The next dates:',
  noOtherDate: 'No other date is known at the moment. When there is one, you’ll see it on the surgery’s page.',

  confirm: (surgery, { kind, hours }) => ({
    subject: `One step left: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Somebody, we hope you, would like help at “${surgery}”. There’s one step left: please confirm that this email address is yours. The link below opens a page with a button.`
        : `Somebody, we hope you, would like to help at “${surgery}”. Thank you! There’s one step left: please confirm that this email address is yours. The link below opens a page with a button.`,
      `If you do nothing, we delete all of this after ${hours} hours. Wasn’t this you? Then you don’t need to do anything.`,
    ],
  }),
  again: (surgery) => ({
    subject: `You have told us before: ${surgery}`,
    paragraphs: [
      `Somebody, probably you, has told us again that they’re coming to “${surgery}”. You had already told us, so we changed nothing. Use your link to see what you said, and change it.`,
    ],
  }),
  newLink: (surgery) => ({
    subject: `Your new link: ${surgery}`,
    paragraphs: [
      `Here is the link to what you told us about coming to “${surgery}”. It replaces every earlier one.`,
      'Please keep it to yourself. If you didn’t ask for it, you don’t need to do anything.',
    ],
  }),
  coming: (surgery, kind) => ({
    subject: `You are expected: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Good: “${surgery}” knows that you are coming, and what you would like help with.`
        : `Thank you! “${surgery}” knows that you are coming to help.`,
      'We’ll remind you the day before, and tell you at once if anything changes.',
    ],
  }),
  waiting: (surgery, place) => ({
    subject: `On the waiting list: ${surgery}`,
    paragraphs: [
      `Everybody at “${surgery}” already has somebody to help that day, so you are on the waiting list: number ${place}. As soon as a place is free it’s yours, and we’ll tell you.`,
    ],
  }),
  promoted: (surgery) => ({
    subject: `There’s a place for you: ${surgery}`,
    paragraphs: [
      `A place has become free at “${surgery}”, and it’s yours.`,
      'If you can’t come any more, please tell us with your link, so that the next person can.',
    ],
  }),
  moved: (surgery, { kind, before }) => ({
    subject: `New time: ${surgery}`,
    paragraphs: [
      `“${surgery}” has moved. It was planned for: ${before}. It’s now at the time below.`,
      kind === 'wants_help'
        ? 'You still have your place. If the new time doesn’t suit you, please tell us with your link.'
        : 'We hope that you can still come to help. If the new time doesn’t suit you, please tell us with your link.',
    ],
  }),
  timeSet: (surgery, kind) => ({
    subject: `The time is known now: ${surgery}`,
    paragraphs: [
      `You said that you’re coming to “${surgery}” on a day when the time wasn’t known yet. It’s known now: see below.`,
      kind === 'wants_help'
        ? 'You’re expected. If the time doesn’t suit you, please tell us with your link.'
        : 'We hope that you can come to help. If the time doesn’t suit you, please tell us with your link.',
    ],
  }),
  elsewhere: (surgery, { kind, before }) => ({
    subject: `New place: ${surgery}`,
    paragraphs: [
      `“${surgery}” has moved to another place. It was planned here: ${before}. It’s now at the place below. The time hasn’t changed.`,
      kind === 'wants_help'
        ? 'You still have your place. If you can’t get there, please tell us with your link.'
        : 'We hope that you can still come to help. If you can’t get there, please tell us with your link.',
    ],
  }),
  pinMoved: (surgery, kind) => ({
    subject: `New point on the map: ${surgery}`,
    paragraphs: [
      `The pin of “${surgery}” has moved on the map. The address and the time haven’t changed. Please look at the map again before you set out.`,
      kind === 'wants_help'
        ? 'You still have your place. If you can’t get there, please tell us with your link.'
        : 'We hope that you can still come to help. If you can’t get there, please tell us with your link.',
    ],
  }),
  off: (surgery, kind) => ({
    subject: `Not going ahead: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `We’re sorry: “${surgery}” isn’t going ahead on the date you were coming.`
        : `“${surgery}” isn’t going ahead on the date you were coming to help. Thank you for offering.`,
    ],
  }),
  checked: (surgery) => ({
    subject: `Being checked: ${surgery}`,
    paragraphs: [
      `Our moderators are checking the listing of “${surgery}”, so it isn’t public at the moment. Please don’t set out for the date below unless we write again. We’ll tell you when the listing is back.`,
    ],
  }),
  removed: (surgery) => ({
    subject: `No longer listed: ${surgery}`,
    paragraphs: [
      `The listing of “${surgery}” isn’t published any more, so we can’t say whether it’s going ahead. Please don’t set out for the date below. If the listing comes back before then, we’ll write to you again.`,
    ],
  }),
  unlisted: (surgery, when) => ({
    subject: `Please don’t count on it: ${surgery}`,
    paragraphs: [
      `“${surgery}” was on the map only for a moment: a moderator has taken it off to look at it again. Please don’t set out for the date you told us about:`,
      when,
      'We’ve deleted what you told us. If the listing comes back, you’re welcome to sign up again, or just drop in.',
    ],
  }),
  onAgain: (surgery, kind) => ({
    subject: `On after all: ${surgery}`,
    paragraphs: [
      `Good news: “${surgery}” is going ahead after all, at the time below.`,
      kind === 'wants_help'
        ? 'You’re expected, as before. If you can’t come any more, please tell us with your link.'
        : 'We hope that you can still come to help. If you can’t, please tell us with your link.',
    ],
  }),
  reminder: (surgery, { kind, isToday }) => ({
    subject: `${isToday ? 'Today' : 'Tomorrow'}: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `“${surgery}” is ${isToday ? 'today' : 'tomorrow'}, and somebody is looking forward to helping you. Bring what you would like help with, if you can: your phone or computer, and your questions.`
        : `“${surgery}” is ${isToday ? 'today' : 'tomorrow'}, and people are looking forward to your help. Thank you!`,
      'If you can’t come any more, please tell us with your link: somebody may be waiting for your place.',
    ],
  }),
}
