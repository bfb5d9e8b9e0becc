import type { MailTexts } from './mail-texts.ts'

export const en: MailTexts = {
  hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
  open: 'Open the page',
  yourPage: {
    change: 'Your private page, to look, change or withdraw. Please do not pass this link on:',
    appeal: 'Your private page, to look or to ask for another look. Please do not pass this link on:',
    look: 'Your private page, to look back at what you sent. Please do not pass this link on:',
  },
  ownPages: {
    mine: 'Your surgeries, to change them, to pause them or to say that they still run:',
    signIn: 'You sign in with this e-mail address, without a password:',
  },
  canAnswer: 'You can simply answer this mail; somebody will read it.',
  network: 'Surgery network',

  signIn: (minutes) => ({
    subject: 'Your sign-in link',
    paragraphs: [
      'Here is your link to sign in. It opens a page with one button.',
      '{link}',
      `It works once, for ${minutes} minutes. If you did not ask for it, you need do nothing: nobody can sign in without this mail.`,
    ],
  }),
  welcome: ({ role, countries }) => ({
    subject: 'You look after surgeries now',
    paragraphs: [
      role === 'administrator'
        ? 'Thank you for looking after the directory of social media surgeries. You are an administrator now: you may decide everything, everywhere.'
        : `Thank you for looking after the directory of social media surgeries. You are a moderator now${countries ? `, for ${countries}` : ', for all countries'}: you decide what comes onto the map there.`,
      'This is the way in. You sign in with this e-mail address, without a password, and find what waits for somebody to look:',
      '{link}',
      'Ten minutes now and then are enough. We write to you when something waits; on that page you choose whether at once or once a day.',
    ],
  }),
  confirmAddress: (surgery, days) => ({
    subject: `One step left: ${surgery}`,
    paragraphs: [
      `Thank you for telling us about “${surgery}”. One step is left: please say that this e-mail address is yours. The link opens a page with a button.`,
      '{link}',
      `Then our moderators will look at it. If you do nothing, all that you told us is deleted after ${days} days.`,
      'It was not you? Then you need do nothing.',
    ],
  }),
  newLink: (surgery) => ({
    subject: `Your new link: ${surgery}`,
    paragraphs: [
      `Here is the private link to what you sent us about “${surgery}”. It takes the place of every earlier one.`,
      '{link}',
      'Please do not pass it on. If you did not ask for it, you need do nothing.',
    ],
  }),
  received: (surgery, { kind, moderators, waitHours }) => ({
    subject: kind === 'new' ? `We have it: ${surgery}` : `We have your change: ${surgery}`,
    paragraphs: [
      kind === 'new'
        ? `“${surgery}” has reached our moderators. They are volunteers, and they are glad about every new surgery.`
        : `Your change to “${surgery}” has reached our moderators. Until they have looked, everybody sees the page as it was.`,
      ...(moderators ? [`Looking after this place: ${moderators}.`] : []),
      ...(waitHours === null ? [] : [`Of late this took about ${hours(waitHours)}.`]),
      'You can still change everything on your private page while you wait.',
    ],
  }),
  approved: (surgery) => ({
    subject: `It is on the map: ${surgery}`,
    paragraphs: [
      `Wonderful: “${surgery}” is on the map! Here is its page. Please show it around:`,
      '{link}',
      'Thank you for doing this for the people near you. When something changes, sign in with this e-mail address and tell us; and when we ask whether it still runs, one tap is enough.',
    ],
  }),
  editApproved: (surgery) => ({
    subject: `Your change is online: ${surgery}`,
    paragraphs: [`Your change to “${surgery}” is online now. Thank you for keeping it true.`, '{link}'],
  }),
  ended: (surgery) => ({
    subject: `Ended, with thanks: ${surgery}`,
    paragraphs: [
      `“${surgery}” is now marked as ended. Its page stays, because its story matters.`,
      '{link}',
      'Thank you to everybody who sat at these tables. If it starts again one day, you can reopen it.',
    ],
  }),
  reopened: (surgery) => ({
    subject: `Back on the map: ${surgery}`,
    paragraphs: [`Good news: “${surgery}” is open again and back on the map.`, '{link}'],
  }),
  changesRequested: (surgery) => ({
    subject: `A question about ${surgery}`,
    paragraphs: [
      `Thank you for “${surgery}”. Before we publish what you sent, we need your help with this:`,
      '{notes}',
      'Your private page shows where. Change it there and send it again: nothing that you wrote is lost.',
    ],
  }),
  rejected: (surgery, mayAppeal) => ({
    subject: `We cannot list this: ${surgery}`,
    paragraphs: [
      `Thank you for telling us about “${surgery}”. We are sorry: we cannot list it as it is.`,
      '{notes}',
      ...(mayAppeal
        ? ['Do you see it otherwise? On your private page you can ask once for another look, with a few words for us.']
        : []),
    ],
  }),
  changeRejected: (surgery, mayAppeal) => ({
    subject: `Not changed: ${surgery}`,
    paragraphs: [
      `Thank you for the change that you proposed for “${surgery}”. We are sorry: we cannot publish it as it is. The page stays as it was.`,
      '{notes}',
      ...(mayAppeal
        ? ['Do you see it otherwise? On your private page you can ask once for another look, with a few words for us.']
        : []),
    ],
  }),
  withdrawn: (surgery, wasPublic) => ({
    subject: `Withdrawn: ${surgery}`,
    paragraphs: [
      `You have withdrawn what you proposed for “${surgery}”. ${wasPublic ? 'Its page is not public any more, and whoever is expected on a coming date is told.' : 'Nothing of it was made public.'}`,
      'You are welcome to come back at any time.',
    ],
  }),
  dateGone: (surgery, day) => ({
    subject: `Not needed any more: ${surgery}`,
    paragraphs: [
      `You proposed another venue for “${surgery}” on ${day}. That date is over, or the calendar does not have it any more, so we have withdrawn your proposal.`,
      'If you still need another venue, choose it for one of the dates that are in the calendar now.',
    ],
  }),
  reverted: (surgery) => ({
    subject: `Set back to an earlier version: ${surgery}`,
    paragraphs: [
      `A moderator has set the page of “${surgery}” back to an earlier version, and gives this reason:`,
      '{notes}',
      'Please have a look at it:',
      '{link}',
      'If that was not right, sign in with this e-mail address and propose what is.',
    ],
  }),
  hidden: (surgery) => ({
    subject: `Being checked: ${surgery}`,
    paragraphs: [
      `A moderator has taken “${surgery}” off the map for now, and gives this reason:`,
      '{notes}',
      'Its page says that the listing is being checked, and whoever is expected on a coming date is told. Nothing is lost. You can see it here, and propose what should be corrected:',
      '{link}',
    ],
  }),
  removed: (surgery) => ({
    subject: `No longer listed: ${surgery}`,
    paragraphs: [
      `A moderator has looked at “${surgery}” again. We are sorry: we cannot list it any more. The reason:`,
      '{notes}',
      'Its page is not public, and whoever is expected on a coming date is told. What you wrote is kept; you see it here:',
      '{link}',
    ],
  }),
  takenBack: (surgery) => ({
    subject: `No longer listed: ${surgery}`,
    paragraphs: [
      `“${surgery}” was being checked again, and whoever sent it in has taken it back meanwhile.`,
      'Its page is not public, and whoever is expected on a coming date is told. What was written is kept; you see it here:',
      '{link}',
    ],
  }),
  restored: (surgery) => ({
    subject: `Public again: ${surgery}`,
    paragraphs: [
      `“${surgery}” has been checked, and its page is public again. Whoever is expected on a coming date is told.`,
      '{link}',
    ],
  }),
  lookedAtAgain: (surgery, { kind, state }) => ({
    subject: `We are looking again: ${surgery}`,
    paragraphs: [
      state === 'approved' && kind === 'new'
        ? `We had said yes to “${surgery}”. A moderator is looking at it again, so it is off the map until that is decided, and whoever is expected on a coming date is told. The reason:`
        : state === 'approved'
          ? `We had said yes to what you proposed for “${surgery}”. A moderator is looking at it again, and the page is as it was before. The reason:`
          : `We had said no to “${surgery}”. A moderator is looking at it again, and gives this reason:`,
      '{notes}',
      'You need do nothing. We write to you when it is decided.',
    ],
  }),

  rejectReasons: {
    not_a_surgery:
      'As far as we can see this is not a surgery: a free, informal drop-in where volunteers help people one to one.',
    charges_a_fee: 'We list only what is free for those who come.',
    duplicate: 'This surgery is on the map already.',
    not_enough_to_go_on: 'There is too little here for somebody to find it and go.',
    cannot_be_confirmed: 'We could not find out whether it really takes place.',
    spam: 'It reads like advertising.',
    other: 'There is another reason:',
  },
  fields: {
    name: 'Name',
    summary: 'In one sentence',
    description: 'Description',
    organisation: 'Organisation',
    website: 'Website',
    phone: 'Phone',
    meets: 'When it meets',
    schedule: 'Dates',
    latitude: 'Pin',
    longitude: 'Pin',
    pinPrecision: 'How exact the pin is',
    countryCode: 'Country',
    timeZone: 'Time zone',
    locality: 'Town',
    address: 'Address',
    directions: 'How to find it',
    languages: 'Languages',
    offers: 'Help offered',
    access: 'Access',
    firstHeldOn: 'First held',
  },
}

function hours(count: number): string {
  if (count < 1.5) return 'an hour'
  return count < 48 ? `${Math.round(count)} hours` : `${Math.round(count / 24)} days`
}
