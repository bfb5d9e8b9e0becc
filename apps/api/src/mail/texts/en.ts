import type { MailTexts } from './mail-texts.ts'

export const en: MailTexts = {
  hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
  open: 'Open the page',
  yourPage: {
    change: 'Your private page, where you can see, change or withdraw it. Please keep this link to yourself:',
    appeal: 'Your private page, where you can ask for another look. Please keep this link to yourself:',
    look: 'Your private page, with what you sent. Please keep this link to yourself:',
  },
  ownPages: {
    mine: 'Your surgeries, where you can change them, pause them or confirm that they’re running:',
    signIn: 'Sign in with this email address. You don’t need a password:',
  },
  canAnswer: 'You can reply to this email; somebody will read it.',
  network: 'Surgery network',

  signIn: (minutes) => ({
    subject: 'Your sign-in link',
    paragraphs: [
      'Here is your link to sign in. It opens a page with one button.',
      '{link}',
      `It works once, for ${minutes} minutes. If you didn’t ask for it, you don’t need to do anything: nobody can sign in without this email.`,
    ],
  }),
  welcome: ({ role, countries }) => ({
    subject: 'You look after surgeries now',
    paragraphs: [
      role === 'administrator'
        ? 'Thank you for looking after the directory of social media surgeries. You are an administrator now: you can decide on everything, everywhere.'
        : `Thank you for looking after the directory of social media surgeries. You are a moderator now${countries ? `, for ${countries}` : ', for all countries'}: you decide what goes on the map there.`,
      'Sign in here with this email address, without a password. You’ll find what is waiting for a decision:',
      '{link}',
      'Ten minutes now and then is enough. We email you when something is waiting; on that page you choose whether at once or once a day.',
    ],
  }),
  confirmAddress: (surgery, days) => ({
    subject: `One step left: ${surgery}`,
    paragraphs: [
      `Thank you for telling us about “${surgery}”. There’s one step left: please confirm that this email address is yours. The link opens a page with a button.`,
      '{link}',
      `Then our moderators will look at it. If you do nothing, we delete everything you told us after ${days} days.`,
      'Wasn’t this you? Then you don’t need to do anything.',
    ],
  }),
  newLink: (surgery) => ({
    subject: `Your new link: ${surgery}`,
    paragraphs: [
      `Here is the private link to what you sent us about “${surgery}”. It replaces every earlier one.`,
      '{link}',
      'Please keep it to yourself. If you didn’t ask for it, you don’t need to do anything.',
    ],
  }),
  received: (surgery, { kind, moderators, waitHours }) => ({
    subject: kind === 'new' ? `We have it: ${surgery}` : `We have your change: ${surgery}`,
    paragraphs: [
      kind === 'new'
        ? `“${surgery}” has reached our moderators. They’re volunteers, and every new surgery makes them happy.`
        : `Your change to “${surgery}” has reached our moderators. Until they’ve looked at it, everybody sees the page as it was.`,
      ...(moderators ? [`Moderators for this place: ${moderators}.`] : []),
      ...(waitHours === null ? [] : [`Lately this has taken about ${hours(waitHours)}.`]),
      'While you wait, you can still change everything on your private page.',
    ],
  }),
  approved: (surgery) => ({
    subject: `It is on the map: ${surgery}`,
    paragraphs: [
      `Wonderful: “${surgery}” is on the map! Here is its page. Please share it:`,
      '{link}',
      'Thank you for doing this for the people near you. When something changes, sign in with this email address and update it. When we ask whether it’s still running, one tap is enough.',
    ],
  }),
  editApproved: (surgery) => ({
    subject: `Your change is online: ${surgery}`,
    paragraphs: [`Your change to “${surgery}” is online now. Thank you for keeping it up to date.`, '{link}'],
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
      'Your private page shows where. Change it there and send it again. Nothing you wrote is lost.',
    ],
  }),
  rejected: (surgery, mayAppeal) => ({
    subject: `We can’t list this: ${surgery}`,
    paragraphs: [
      `Thank you for telling us about “${surgery}”. We’re sorry, but we can’t list it as it is.`,
      '{notes}',
      ...(mayAppeal
        ? [
            'If you disagree, you can ask once for another look on your private page. Tell us what we may not have known.',
          ]
        : []),
    ],
  }),
  changeRejected: (surgery, mayAppeal) => ({
    subject: `Not changed: ${surgery}`,
    paragraphs: [
      `Thank you for your change to “${surgery}”. We’re sorry, but we can’t publish it as it is. The page stays as it was.`,
      '{notes}',
      ...(mayAppeal
        ? [
            'If you disagree, you can ask once for another look on your private page. Tell us what we may not have known.',
          ]
        : []),
    ],
  }),
  withdrawn: (surgery, wasPublic) => ({
    subject: `Withdrawn: ${surgery}`,
    paragraphs: [
      `You’ve withdrawn what you sent us about “${surgery}”. ${wasPublic ? 'Its page isn’t public any more, and we tell everybody who is expected on a coming date.' : 'Nothing was published.'}`,
      'You are welcome to come back at any time.',
    ],
  }),
  dateGone: (surgery, day) => ({
    subject: `Not needed any more: ${surgery}`,
    paragraphs: [
      `You proposed another venue for “${surgery}” on ${day}. That date is over, or no longer in the calendar, so we’ve withdrawn your proposal.`,
      'If you still need another venue, choose one of the dates that are in the calendar now.',
    ],
  }),
  dateBack: (surgery, day) => ({
    subject: `Waiting again: ${surgery}`,
    paragraphs: [
      `You proposed another venue for “${surgery}” on ${day}. That date was gone from the calendar, and now it’s back. Your proposal waits for a moderator again.`,
      'You don’t need to do anything. We’ll email you when it’s decided.',
    ],
  }),
  reverted: (surgery) => ({
    subject: `Set back to an earlier version: ${surgery}`,
    paragraphs: [
      `A moderator has set the page of “${surgery}” back to an earlier version, and gives this reason:`,
      '{notes}',
      'Please have a look at it:',
      '{link}',
      'If that isn’t right, sign in with this email address and send us what is.',
    ],
  }),
  hidden: (surgery) => ({
    subject: `Being checked: ${surgery}`,
    paragraphs: [
      `A moderator has taken “${surgery}” off the map for now, and gives this reason:`,
      '{notes}',
      'Its page says that the listing is being checked, and we tell everybody who is expected on a coming date. Nothing is lost. You can see it here, and correct what needs correcting:',
      '{link}',
    ],
  }),
  removed: (surgery) => ({
    subject: `No longer listed: ${surgery}`,
    paragraphs: [
      `A moderator has looked at “${surgery}” again. We’re sorry, but we can’t list it any more. The reason:`,
      '{notes}',
      'Its page isn’t public, and we tell everybody who is expected on a coming date. We’ve kept what you wrote; you can see it here:',
      '{link}',
    ],
  }),
  takenBack: (surgery) => ({
    subject: `No longer listed: ${surgery}`,
    paragraphs: [
      `“${surgery}” was being checked again, and the person who sent it in has withdrawn it.`,
      'Its page isn’t public, and we tell everybody who is expected on a coming date. We’ve kept what was written; you can see it here:',
      '{link}',
    ],
  }),
  restored: (surgery) => ({
    subject: `Public again: ${surgery}`,
    paragraphs: [
      `“${surgery}” has been checked, and its page is public again. We tell everybody who is expected on a coming date.`,
      '{link}',
    ],
  }),
  lookedAtAgain: (surgery, { kind, state }) => ({
    subject: `We are looking again: ${surgery}`,
    paragraphs: [
      state === 'approved' && kind === 'new'
        ? `We had approved “${surgery}”. A moderator is looking at it again, so it’s off the map until that is decided, and we tell everybody who is expected on a coming date. The reason:`
        : state === 'approved'
          ? `We had approved your change to “${surgery}”. A moderator is looking at it again, and the page is as it was before. The reason:`
          : `We had rejected “${surgery}”. A moderator is looking at it again, and gives this reason:`,
      '{notes}',
      'You don’t need to do anything. We’ll email you when it’s decided.',
    ],
  }),

  rejectReasons: {
    not_a_surgery:
      'As far as we can see, this isn’t a surgery: a free, informal drop-in where volunteers help people one to one.',
    charges_a_fee: 'We only list surgeries that are free for the people who come.',
    duplicate: 'This surgery is on the map already.',
    not_enough_to_go_on: 'There isn’t enough information here for somebody to find it and go.',
    cannot_be_confirmed: 'We couldn’t confirm that it takes place.',
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
    eligibility: 'Who it is for',
    cost: 'Cost',
    whatToBring: 'What to bring',
    access: 'Access',
    firstHeldOn: 'First held',
  },
}

function hours(count: number): string {
  if (count < 1.5) return 'an hour'
  return count < 48 ? `${Math.round(count)} hours` : `${Math.round(count / 24)} days`
}
