import type { FreshnessTexts } from './freshness-texts.ts'

const HOW =
  'Each link opens a page with a button. You don’t have to sign in, and nothing is sent until you press it. Anybody with these links can answer for you, so please don’t forward this email.'

export const en: FreshnessTexts = {
  answers: {
    yes: 'Yes, it is on',
    cancelled: 'No, cancelled this time',
    moved: 'It has moved',
    stopped: 'We have stopped altogether',
  },
  wake: 'It’s still running: bring it back',

  question: (surgery, { dates, answers }) => ({
    subject: `Is it on? ${surgery}, ${dates[0]}`,
    paragraphs: [
      dates.length === 1
        ? `People near you can see this date of “${surgery}” on the map:`
        : `People near you can see these dates of “${surgery}” on the map:`,
      dates.join('\n'),
      'Is it going ahead? One tap is enough, and everybody who’s thinking of coming can be sure.',
      ...answers,
      ...(dates.length === 1 ? [] : ['A yes counts for all of these dates.']),
      HOW,
      'If nobody answers several times in a row, the pin fades, so that nobody arrives at a closed door.',
    ],
  }),
  stillRuns: (surgery, { dates, answers, fadesOn }) => ({
    subject: `Is it still running? ${surgery}`,
    paragraphs: [
      `It’s a while since anybody told us about “${surgery}”. Is it still running? One tap is enough.`,
      ...(dates.length === 0 ? [] : [`These are its next dates:\n${dates.join('\n')}`]),
      ...answers,
      HOW,
      `If we hear nothing by ${fadesOn}, its pin fades on the map, so that nobody arrives at a closed door. You can bring it back at any time.`,
    ],
  }),
  faded: (surgery, answers) => ({
    subject: `Faded on the map: ${surgery}`,
    paragraphs: [
      `Nobody has told us for some time whether “${surgery}” is still running. So its pin has faded, its dates are off the map, and its page asks whether somebody would like to take it on. Nothing is lost.`,
      'If it’s still running, bring it back with one tap:',
      ...answers,
      HOW,
    ],
  }),
  stopped: (surgery, { by, answers }) => ({
    subject: `Reported as stopped: ${surgery}`,
    paragraphs: [
      `${by || 'One of its organisers'} has told us that “${surgery}” has stopped. We’ve taken its dates off the map, and our moderators will look at it.`,
      'If that’s wrong, or you’d like to carry on, tell us with one tap:',
      ...answers,
      HOW,
    ],
  }),

  outcome: (surgery, { outcome, isOffer, hasNote }) => ({
    subject: outcome === 'handed_over' ? `You can take it on: ${surgery}` : `About your report: ${surgery}`,
    paragraphs: [
      ...(outcome === 'handed_over'
        ? [
            `Wonderful: you are an organiser of “${surgery}” now. Sign in with this email address, check its page, and correct what has changed.`,
          ]
        : [
            isOffer
              ? `Thank you for offering to take on “${surgery}”.`
              : `Thank you for telling us about “${surgery}”. That helps everybody who would have gone there.`,
            outcome === 'mended'
              ? 'A moderator has looked at it and put it right.'
              : 'A moderator has looked at it, and for now it stays as it is.',
          ]),
      ...(hasNote ? ['{notes}'] : []),
      '{link}',
      ...(outcome === 'handed_over' ? [] : ['We delete your email address in thirty days.']),
    ],
  }),
  lookedAtAgain: (surgery, wasHandedOver) => ({
    subject: `We are looking again: ${surgery}`,
    paragraphs: [
      wasHandedOver
        ? `You had become an organiser of “${surgery}”. A moderator is looking at that again, so for now you aren’t its organiser. The reason:`
        : `A moderator is looking again at what you told us about “${surgery}”. The reason:`,
      '{notes}',
      'You don’t need to do anything. We’ll email you when it’s decided.',
    ],
  }),
  joined: (surgery, name) => ({
    subject: `Somebody has joined you: ${surgery}`,
    paragraphs: [
      `${name || 'Somebody'} has offered to take on “${surgery}”, and a moderator has agreed: they’re now an organiser alongside you. You keep everything you had.`,
      '{link}',
    ],
  }),
}
