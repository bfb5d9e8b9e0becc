import type { FreshnessTexts } from './freshness-texts.ts'

const HOW =
  'Jeder Link öffnet eine Seite mit einem Knopf, ohne Anmeldung; erst der Knopf sagt etwas. Wer diese Links hat, kann für dich antworten: Gib diese Mail bitte nicht weiter.'

export const de: FreshnessTexts = {
  answers: {
    yes: 'Ja, sie findet statt',
    cancelled: 'Nein, diesmal fällt sie aus',
    moved: 'Sie ist verschoben',
    stopped: 'Wir haben ganz aufgehört',
  },
  wake: 'Es gibt sie noch: aufwecken',

  question: (surgery, { dates, answers }) => ({
    subject: `Findet sie statt? ${surgery}, ${dates[0]}`,
    paragraphs: [
      dates.length === 1
        ? `Auf der Karte steht dieser Termin von „${surgery}“:`
        : `Auf der Karte stehen diese Termine von „${surgery}“:`,
      dates.join('\n'),
      'Stimmt das? Ein Tipp genügt, und alle, die kommen möchten, können sich darauf verlassen.',
      ...answers,
      ...(dates.length === 1 ? [] : ['Ein Ja gilt für alle diese Termine.']),
      HOW,
      'Antwortet mehrmals nacheinander niemand, verblasst der Punkt auf der Karte, damit niemand vor verschlossener Tür steht.',
    ],
  }),
  stillRuns: (surgery, { dates, answers, fadesOn }) => ({
    subject: `Gibt es sie noch? ${surgery}`,
    paragraphs: [
      `Von „${surgery}“ haben wir eine Weile nichts gehört. Gibt es sie noch? Ein Tipp genügt.`,
      ...(dates.length === 0 ? [] : [`Das sind die nächsten Termine:\n${dates.join('\n')}`]),
      ...answers,
      HOW,
      `Hören wir bis ${fadesOn} nichts, verblasst der Punkt auf der Karte, damit niemand vor verschlossener Tür steht. Aufwecken kannst du sie jederzeit.`,
    ],
  }),
  faded: (surgery, answers) => ({
    subject: `Auf der Karte verblasst: ${surgery}`,
    paragraphs: [
      `Seit einiger Zeit hat uns niemand gesagt, ob es „${surgery}“ noch gibt. Darum ist der Punkt verblasst, die Termine stehen nicht mehr auf der Karte, und die Seite fragt, ob jemand weitermachen möchte. Verloren ist nichts.`,
      'Gibt es sie noch? Dann weck sie mit einem Tipp auf:',
      ...answers,
      HOW,
    ],
  }),
  stopped: (surgery, { by, answers }) => ({
    subject: `Soll aufgehört haben: ${surgery}`,
    paragraphs: [
      `${by || 'Jemand vom Team'} hat uns gesagt, dass „${surgery}“ aufgehört hat. Die Termine stehen sofort nicht mehr auf der Karte, und unser Moderationsteam schaut es sich an.`,
      'Stimmt das nicht, oder möchtest du weitermachen? Dann sag es mit einem Tipp:',
      ...answers,
      HOW,
    ],
  }),

  outcome: (surgery, { outcome, isOffer, hasNote }) => ({
    subject: outcome === 'handed_over' ? `Du kannst sie übernehmen: ${surgery}` : `Was daraus wurde: ${surgery}`,
    paragraphs: [
      ...(outcome === 'handed_over'
        ? [
            `Wunderbar: Du organisierst „${surgery}“ von jetzt an mit. Melde dich mit dieser E-Mail-Adresse an, sieh dir die Seite an und ändere, was nicht mehr stimmt.`,
          ]
        : [
            isOffer
              ? `Danke, dass du „${surgery}“ übernehmen wolltest.`
              : `Danke, dass du uns etwas zu „${surgery}“ gesagt hast. Das hilft allen, die hingegangen wären.`,
            outcome === 'mended'
              ? 'Unser Moderationsteam hat es sich angesehen und in Ordnung gebracht.'
              : 'Unser Moderationsteam hat es sich angesehen; vorerst bleibt es, wie es ist.',
          ]),
      ...(hasNote ? ['{notes}'] : []),
      '{link}',
      ...(outcome === 'handed_over' ? [] : ['Deine E-Mail-Adresse vergessen wir in dreißig Tagen.']),
    ],
  }),
  lookedAtAgain: (surgery, wasHandedOver) => ({
    subject: `Wir sehen noch einmal hin: ${surgery}`,
    paragraphs: [
      wasHandedOver
        ? `Du hattest „${surgery}“ übernommen. Die Moderation sieht sich das noch einmal an, darum organisierst du sie vorerst nicht. Der Grund:`
        : `Die Moderation sieht sich noch einmal an, was du uns zu „${surgery}“ gesagt hast. Der Grund:`,
      '{notes}',
      'Du musst nichts tun. Wir schreiben dir, wenn es entschieden ist.',
    ],
  }),
  joined: (surgery, name) => ({
    subject: `Verstärkung für dich: ${surgery}`,
    paragraphs: [
      `${name || 'Jemand'} möchte „${surgery}“ weiterführen, und unser Moderationsteam hat zugestimmt: Ihr organisiert sie jetzt gemeinsam. Dir wurde nichts genommen.`,
      '{link}',
    ],
  }),
}
