import type { AttendanceTexts } from './attendance-texts.ts'

export const en: AttendanceTexts = {
  when: 'When:',
  where: 'Where:',
  directions: 'How to find it:',
  reason: 'The reason given:',
  yourLink: 'Your own link, to look, to change your mind or to say that you cannot come. Please do not pass it on:',
  dropIn: 'None of this is needed to come: dropping in is fine, always, and so is bringing somebody.',
  anotherDate: 'You are welcome on any other date. You need not tell anybody before: dropping in is fine.',
  nextDates: 'The next dates:',
  noOtherDate: 'No other date is known at the moment. Its page on our site says so as soon as there is one.',

  confirm: (surgery, { kind, hours }) => ({
    subject: `One step left: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Somebody, we hope you, would like help at “${surgery}”. One step is left: please say that this e-mail address is yours. The link below opens a page with a button.`
        : `Somebody, we hope you, would like to help at “${surgery}”. Thank you! One step is left: please say that this e-mail address is yours. The link below opens a page with a button.`,
      `If you do nothing, all that was said is deleted after ${hours} hours. It was not you? Then you need do nothing.`,
    ],
  }),
  again: (surgery) => ({
    subject: `You have told us before: ${surgery}`,
    paragraphs: [
      `Somebody, probably you, has told us again that they mean to come to “${surgery}”. You had done so before, and nothing was changed. With your link you can see what you said, and change it.`,
    ],
  }),
  newLink: (surgery) => ({
    subject: `Your new link: ${surgery}`,
    paragraphs: [
      `Here is the link to what you told us about coming to “${surgery}”. It takes the place of every earlier one.`,
      'Please do not pass it on. If you did not ask for it, you need do nothing.',
    ],
  }),
  coming: (surgery, kind) => ({
    subject: `You are expected: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Good: “${surgery}” knows that you are coming, and what you would like help with.`
        : `Thank you! “${surgery}” knows that you are coming to help.`,
      'We remind you the day before, and tell you at once if anything changes.',
    ],
  }),
  waiting: (surgery, place) => ({
    subject: `On the waiting list: ${surgery}`,
    paragraphs: [
      `Everybody at “${surgery}” already has somebody to help that day, so you are on the waiting list: number ${place}. As soon as a seat is free it is yours, and we tell you.`,
    ],
  }),
  movedUp: (surgery) => ({
    subject: `There is a seat for you: ${surgery}`,
    paragraphs: [
      `A seat has become free at “${surgery}”, and it is yours.`,
      'Can you not come any more? Please say so with your link, so that the next in the list can.',
    ],
  }),
  moved: (surgery, { kind, before }) => ({
    subject: `New time: ${surgery}`,
    paragraphs: [
      `“${surgery}” has moved. It was to be: ${before}. It is now at the time below.`,
      kind === 'wants_help'
        ? 'Your place has moved with it. Does the new time not suit you? Please say so with your link.'
        : 'We hope that you can still come to help. If the new time does not suit you, please say so with your link.',
    ],
  }),
  timeSet: (surgery, kind) => ({
    subject: `The time is known now: ${surgery}`,
    paragraphs: [
      `You meant to come to “${surgery}” on a day of which the time was to follow. It is known now: see below.`,
      kind === 'wants_help'
        ? 'You are expected. Does the time not suit you? Please say so with your link.'
        : 'We hope that you can come to help. If the time does not suit you, please say so with your link.',
    ],
  }),
  elsewhere: (surgery, { kind, before }) => ({
    subject: `New place: ${surgery}`,
    paragraphs: [
      `“${surgery}” is at another place. It was to be here: ${before}. It is now at the place below, at the time that you know.`,
      kind === 'wants_help'
        ? 'Your seat has moved with it. Can you not come there? Please say so with your link.'
        : 'We hope that you can still come to help. If you cannot come there, please say so with your link.',
    ],
  }),
  pinMoved: (surgery, kind) => ({
    subject: `New point on the map: ${surgery}`,
    paragraphs: [
      `The pin of “${surgery}” is at another place on the map now. The address is written as before, and so is the time. Please look at the map again before you set out.`,
      kind === 'wants_help'
        ? 'Your seat has moved with it. Can you not come there? Please say so with your link.'
        : 'We hope that you can still come to help. If you cannot come there, please say so with your link.',
    ],
  }),
  off: (surgery, kind) => ({
    subject: `Not taking place: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `We are sorry: “${surgery}” does not take place on the date that you meant to come.`
        : `“${surgery}” does not take place on the date that you meant to come and help. Thank you that you would have.`,
    ],
  }),
  checked: (surgery) => ({
    subject: `Being checked: ${surgery}`,
    paragraphs: [
      `Our moderators are checking the listing of “${surgery}”, so it is not public at the moment. Please do not set out for the date below unless we write again. We tell you when the listing is back.`,
    ],
  }),
  removed: (surgery) => ({
    subject: `No longer listed: ${surgery}`,
    paragraphs: [
      `The listing of “${surgery}” is not published any more, so we cannot say that it takes place. Please do not set out for the date below. Should the listing come back before then, we write to you again.`,
    ],
  }),
  unlisted: (surgery, when) => ({
    subject: `Please do not count on it: ${surgery}`,
    paragraphs: [
      `“${surgery}” was on the map for a moment only: a moderator has taken it back, to look at it again. Please do not set out for the date that you told us about:`,
      when,
      'What you told us has been deleted. If the listing comes back, you are welcome to tell us again; dropping in is fine as well.',
    ],
  }),
  onAgain: (surgery, kind) => ({
    subject: `On after all: ${surgery}`,
    paragraphs: [
      `Good news: “${surgery}” takes place after all, at the time below.`,
      kind === 'wants_help'
        ? 'You are expected, as before. Can you not come any more? Please say so with your link.'
        : 'We hope that you can still come to help. If you cannot, please say so with your link.',
    ],
  }),
  reminder: (surgery, { kind, isToday }) => ({
    subject: `${isToday ? 'Today' : 'Tomorrow'}: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `“${surgery}” is ${isToday ? 'today' : 'tomorrow'}, and somebody is looking forward to helping you. Bring what you would like help with, if you can: your phone or computer, and your questions.`
        : `“${surgery}” is ${isToday ? 'today' : 'tomorrow'}, and people are looking forward to your help. Thank you!`,
      'Can you not come any more? Please say so with your link: somebody may be waiting for your seat.',
    ],
  }),
}
