import type { FreshnessTexts } from './freshness-texts.ts'

const HOW =
  'Each link opens a page with a button, without signing in; nothing is said before you press it. Whoever has these links can answer for you, so please do not pass this mail on.'

export const en: FreshnessTexts = {
  answers: {
    yes: 'Yes, it is on',
    cancelled: 'No, cancelled this time',
    moved: 'It has moved',
    stopped: 'We have stopped altogether',
  },
  wake: 'It still runs: wake it up',

  question: (surgery, { dates, answers }) => ({
    subject: `Is it on? ${surgery}, ${dates[0]}`,
    paragraphs: [
      dates.length === 1
        ? `People near you can see this date of “${surgery}” on the map:`
        : `People near you can see these dates of “${surgery}” on the map:`,
      dates.join('\n'),
      'Is it really on? One tap is enough, and everybody who thinks of coming can be sure.',
      ...answers,
      ...(dates.length === 1 ? [] : ['A yes is good for all of these dates.']),
      HOW,
      'If nobody answers several times in a row, the pin fades, so that nobody travels to a door that is shut.',
    ],
  }),
  stillRuns: (surgery, { dates, answers, fadesOn }) => ({
    subject: `Does it still run? ${surgery}`,
    paragraphs: [
      `It is a while since anybody told us of “${surgery}”. Does it still run? One tap is enough.`,
      ...(dates.length === 0 ? [] : [`These are its next dates:\n${dates.join('\n')}`]),
      ...answers,
      HOW,
      `If we hear nothing until ${fadesOn}, its pin fades on the map, so that nobody travels to a door that is shut. You can wake it at any time.`,
    ],
  }),
  faded: (surgery, answers) => ({
    subject: `Faded on the map: ${surgery}`,
    paragraphs: [
      `Nobody has told us for some time whether “${surgery}” still runs. So its pin has faded, its dates are off the map, and its page asks whether somebody would like to take it on. Nothing is lost.`,
      'Does it still run? Then wake it up with one tap:',
      ...answers,
      HOW,
    ],
  }),
  stopped: (surgery, { by, answers }) => ({
    subject: `Said to have stopped: ${surgery}`,
    paragraphs: [
      `${by || 'One of its organisers'} has told us that “${surgery}” has stopped. Its dates are off the map at once, and our moderators will look at it.`,
      'Is that not so, or would you like to go on? Then say so with one tap:',
      ...answers,
      HOW,
    ],
  }),

  outcome: (surgery, { outcome, isOffer, hasNote }) => ({
    subject: outcome === 'handed_over' ? `You can take it on: ${surgery}` : `What came of it: ${surgery}`,
    paragraphs: [
      ...(outcome === 'handed_over'
        ? [
            `Wonderful: you are an organiser of “${surgery}” now. Sign in with this e-mail address, look through its page, and put right what has changed.`,
          ]
        : [
            isOffer
              ? `Thank you for offering to take on “${surgery}”.`
              : `Thank you for telling us about “${surgery}”. That helps everybody who would have gone there.`,
            outcome === 'mended'
              ? 'A moderator has looked at it and has put it right.'
              : 'A moderator has looked at it, and for now it stays as it is.',
          ]),
      ...(hasNote ? ['{notes}'] : []),
      '{link}',
      ...(outcome === 'handed_over' ? [] : ['We forget your e-mail address in thirty days.']),
    ],
  }),
  lookedAtAgain: (surgery, wasHandedOver) => ({
    subject: `We are looking again: ${surgery}`,
    paragraphs: [
      wasHandedOver
        ? `You had become an organiser of “${surgery}”. A moderator is looking at that again, so you are none for now. The reason:`
        : `A moderator is looking again at what you told us about “${surgery}”. The reason:`,
      '{notes}',
      'You need do nothing. We write to you when it is decided.',
    ],
  }),
  joined: (surgery, name) => ({
    subject: `Somebody has joined you: ${surgery}`,
    paragraphs: [
      `${name || 'Somebody'} has offered to take on “${surgery}”, and a moderator has agreed: they are an organiser beside you now. Nothing was taken from you.`,
      '{link}',
    ],
  }),
}
