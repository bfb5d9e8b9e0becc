import type { MailTexts } from './mail-texts.ts'

export const de: MailTexts = {
  hello: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
  open: 'Seite öffnen',
  yourPage: {
    change: 'Deine private Seite, zum Ansehen, Ändern oder Zurückziehen. Bitte gib diesen Link nicht weiter:',
    appeal:
      'Deine private Seite, zum Ansehen oder um einen zweiten Blick zu bitten. Bitte gib diesen Link nicht weiter:',
    look: 'Deine private Seite, um noch einmal zu sehen, was du geschickt hast. Bitte gib diesen Link nicht weiter:',
  },
  ownPages: {
    mine: 'Deine Surgeries, um sie zu ändern, zu pausieren oder zu sagen, dass sie weiterlaufen:',
    signIn: 'Du meldest dich mit dieser E-Mail-Adresse an, ohne Passwort:',
  },
  canAnswer: 'Du kannst auf diese Mail einfach antworten; jemand liest sie.',
  network: 'Surgery-Netzwerk',

  signIn: (minutes) => ({
    subject: 'Dein Link zum Anmelden',
    paragraphs: [
      'Hier ist dein Link zum Anmelden. Er öffnet eine Seite mit einem Knopf.',
      '{link}',
      `Er gilt einmal und ${minutes} Minuten lang. Hast du ihn nicht angefordert, brauchst du nichts zu tun: Ohne diese Mail kann sich niemand anmelden.`,
    ],
  }),
  welcome: ({ role, countries }) => ({
    subject: 'Du kümmerst dich jetzt um Surgeries',
    paragraphs: [
      role === 'administrator'
        ? 'Danke, dass du dich um das Verzeichnis der Social Media Surgeries kümmerst. Du bist jetzt Administrator oder Administratorin: Du darfst überall alles entscheiden.'
        : `Danke, dass du dich um das Verzeichnis der Social Media Surgeries kümmerst. Du gehörst jetzt zur Moderation${countries ? `, für ${countries}` : ', für alle Länder'}: Du entscheidest, was dort auf die Karte kommt.`,
      'Hier geht es hinein. Du meldest dich mit dieser E-Mail-Adresse an, ohne Passwort, und findest, was auf einen Blick wartet:',
      '{link}',
      'Zehn Minuten dann und wann genügen. Wir schreiben dir, wenn etwas wartet; auf der Seite wählst du, ob sofort oder einmal am Tag.',
    ],
  }),
  confirmAddress: (surgery, days) => ({
    subject: `Noch ein Schritt: ${surgery}`,
    paragraphs: [
      `Danke, dass du uns von „${surgery}“ erzählt hast. Ein Schritt fehlt noch: Bitte bestätige, dass diese E-Mail-Adresse dir gehört. Der Link öffnet eine Seite mit einem Knopf.`,
      '{link}',
      `Danach schaut es sich unser Moderationsteam an. Wenn du nichts tust, wird alles nach ${days} Tagen gelöscht.`,
      'Das warst nicht du? Dann brauchst du nichts zu tun.',
    ],
  }),
  newLink: (surgery) => ({
    subject: `Dein neuer Link: ${surgery}`,
    paragraphs: [
      `Hier ist der private Link zu dem, was du uns über „${surgery}“ geschickt hast. Er ersetzt alle früheren.`,
      '{link}',
      'Bitte gib ihn nicht weiter. Hast du ihn nicht angefordert, brauchst du nichts zu tun.',
    ],
  }),
  received: (surgery, { kind, moderators, waitHours }) => ({
    subject: kind === 'new' ? `Angekommen: ${surgery}` : `Deine Änderung ist angekommen: ${surgery}`,
    paragraphs: [
      kind === 'new'
        ? `„${surgery}“ ist bei unserem Moderationsteam angekommen. Das sind Freiwillige, und sie freuen sich über jede neue Surgery.`
        : `Deine Änderung an „${surgery}“ ist bei unserem Moderationsteam angekommen. Bis sie angesehen ist, bleibt die Seite für alle, wie sie war.`,
      ...(moderators ? [`Für diesen Ort zuständig: ${moderators}.`] : []),
      ...(waitHours === null ? [] : [`Zuletzt dauerte das etwa ${hours(waitHours)}.`]),
      'Solange du wartest, kannst du auf deiner privaten Seite noch alles ändern.',
    ],
  }),
  approved: (surgery) => ({
    subject: `Jetzt auf der Karte: ${surgery}`,
    paragraphs: [
      `Wunderbar: „${surgery}“ ist auf der Karte! Hier ist die Seite. Zeig sie gern herum:`,
      '{link}',
      'Danke, dass du das für die Menschen in deiner Nähe machst. Wenn sich etwas ändert, melde dich mit dieser E-Mail-Adresse an und sag es uns; und wenn wir fragen, ob es weiterläuft, genügt ein Tipp.',
    ],
  }),
  editApproved: (surgery) => ({
    subject: `Deine Änderung ist online: ${surgery}`,
    paragraphs: [`Deine Änderung an „${surgery}“ ist jetzt online. Danke, dass du alles aktuell hältst.`, '{link}'],
  }),
  ended: (surgery) => ({
    subject: `Beendet, mit Dank: ${surgery}`,
    paragraphs: [
      `„${surgery}“ ist jetzt als beendet eingetragen. Die Seite bleibt, denn die Geschichte zählt.`,
      '{link}',
      'Danke an alle, die an diesen Tischen gesessen haben. Geht es eines Tages weiter, kannst du sie wieder öffnen.',
    ],
  }),
  reopened: (surgery) => ({
    subject: `Wieder auf der Karte: ${surgery}`,
    paragraphs: [`Gute Nachricht: „${surgery}“ ist wieder offen und zurück auf der Karte.`, '{link}'],
  }),
  changesRequested: (surgery) => ({
    subject: `Eine Frage zu ${surgery}`,
    paragraphs: [
      `Danke für „${surgery}“. Bevor wir veröffentlichen, was du geschickt hast, brauchen wir deine Hilfe:`,
      '{notes}',
      'Deine private Seite zeigt, wo. Ändere es dort und schick es noch einmal: Nichts von dem, was du geschrieben hast, geht verloren.',
    ],
  }),
  rejected: (surgery, mayAppeal) => ({
    subject: `Das können wir nicht aufnehmen: ${surgery}`,
    paragraphs: [
      `Danke, dass du uns von „${surgery}“ erzählt hast. Es tut uns leid: So können wir es nicht aufnehmen.`,
      '{notes}',
      ...(mayAppeal
        ? [
            'Siehst du das anders? Auf deiner privaten Seite kannst du uns einmal bitten, noch einmal hinzuschauen, mit ein paar Worten dazu.',
          ]
        : []),
    ],
  }),
  changeRejected: (surgery, mayAppeal) => ({
    subject: `Nicht geändert: ${surgery}`,
    paragraphs: [
      `Danke für die Änderung, die du für „${surgery}“ vorgeschlagen hast. Es tut uns leid: So können wir sie nicht veröffentlichen. Die Seite bleibt, wie sie war.`,
      '{notes}',
      ...(mayAppeal
        ? [
            'Siehst du das anders? Auf deiner privaten Seite kannst du uns einmal bitten, noch einmal hinzuschauen, mit ein paar Worten dazu.',
          ]
        : []),
    ],
  }),
  withdrawn: (surgery, wasPublic) => ({
    subject: `Zurückgezogen: ${surgery}`,
    paragraphs: [
      `Du hast deinen Vorschlag zu „${surgery}“ zurückgezogen. ${wasPublic ? 'Die Seite ist nicht mehr öffentlich, und wer zu einem kommenden Termin erwartet wird, erfährt es.' : 'Nichts davon wurde veröffentlicht.'}`,
      'Du bist jederzeit wieder willkommen.',
    ],
  }),
  dateGone: (surgery, day) => ({
    subject: `Nicht mehr nötig: ${surgery}`,
    paragraphs: [
      `Du hast für „${surgery}“ am ${day} einen anderen Ort vorgeschlagen. Dieser Termin ist vorbei oder steht nicht mehr im Kalender. Deshalb haben wir deinen Vorschlag zurückgezogen.`,
      'Wenn du weiterhin einen anderen Ort brauchst, wähle ihn für einen der Termine, die jetzt im Kalender stehen.',
    ],
  }),
  dateBack: (surgery, day) => ({
    subject: `Wartet wieder: ${surgery}`,
    paragraphs: [
      `Du hast für „${surgery}“ am ${day} einen anderen Ort vorgeschlagen. Dieser Termin stand nicht mehr im Kalender, und jetzt steht er wieder darin. Dein Vorschlag wartet wieder auf die Moderation.`,
      'Du brauchst nichts zu tun. Wir schreiben dir, wenn es entschieden ist.',
    ],
  }),
  reverted: (surgery) => ({
    subject: `Auf einen früheren Stand gesetzt: ${surgery}`,
    paragraphs: [
      `Ein Moderator oder eine Moderatorin hat die Seite von „${surgery}“ auf einen früheren Stand gesetzt. Der Grund:`,
      '{notes}',
      'Bitte sieh sie dir an:',
      '{link}',
      'Wenn das nicht stimmt, melde dich mit dieser E-Mail-Adresse an und schlage vor, wie es richtig ist.',
    ],
  }),
  hidden: (surgery) => ({
    subject: `Wird geprüft: ${surgery}`,
    paragraphs: [
      `Die Moderation hat „${surgery}“ vorerst von der Karte genommen und nennt diesen Grund:`,
      '{notes}',
      'Auf der Seite steht, dass der Eintrag geprüft wird, und wer zu einem kommenden Termin erwartet wird, erfährt es. Nichts ist verloren. Hier siehst du es und kannst vorschlagen, was berichtigt werden soll:',
      '{link}',
    ],
  }),
  removed: (surgery) => ({
    subject: `Nicht mehr im Verzeichnis: ${surgery}`,
    paragraphs: [
      `Die Moderation hat sich „${surgery}“ noch einmal angesehen. Es tut uns leid: Wir können den Eintrag nicht länger führen. Der Grund:`,
      '{notes}',
      'Die Seite ist nicht mehr öffentlich, und wer zu einem kommenden Termin erwartet wird, erfährt es. Was ihr geschrieben habt, bleibt erhalten; du siehst es hier:',
      '{link}',
    ],
  }),
  takenBack: (surgery) => ({
    subject: `Nicht mehr im Verzeichnis: ${surgery}`,
    paragraphs: [
      `„${surgery}“ wurde noch einmal geprüft, und wer es eingetragen hat, hat es inzwischen zurückgezogen.`,
      'Die Seite ist nicht mehr öffentlich, und wer zu einem kommenden Termin erwartet wird, erfährt es. Was ihr geschrieben habt, bleibt erhalten; du siehst es hier:',
      '{link}',
    ],
  }),
  restored: (surgery) => ({
    subject: `Wieder öffentlich: ${surgery}`,
    paragraphs: [
      `„${surgery}“ ist geprüft, und die Seite ist wieder öffentlich. Wer zu einem kommenden Termin erwartet wird, erfährt es.`,
      '{link}',
    ],
  }),
  lookedAtAgain: (surgery, { kind, state }) => ({
    subject: `Wir sehen noch einmal hin: ${surgery}`,
    paragraphs: [
      state === 'approved' && kind === 'new'
        ? `Wir hatten „${surgery}“ zugestimmt. Die Moderation sieht es sich noch einmal an. Bis das entschieden ist, steht es nicht auf der Karte, und wer für einen Termin zugesagt hat, erfährt davon. Der Grund:`
        : state === 'approved'
          ? `Wir hatten deinem Vorschlag für „${surgery}“ zugestimmt. Die Moderation sieht ihn sich noch einmal an, und die Seite ist wie vorher. Der Grund:`
          : `Wir hatten „${surgery}“ abgelehnt. Die Moderation sieht es sich noch einmal an und nennt diesen Grund:`,
      '{notes}',
      'Du brauchst nichts zu tun. Wir schreiben dir, wenn es entschieden ist.',
    ],
  }),

  rejectReasons: {
    not_a_surgery:
      'Soweit wir sehen, ist das keine Surgery: ein offener, kostenloser Treff, bei dem Freiwillige einzeln helfen.',
    charges_a_fee: 'Wir nehmen nur auf, was für alle, die kommen, kostenlos ist.',
    duplicate: 'Diese Surgery ist schon auf der Karte.',
    not_enough_to_go_on: 'Es steht zu wenig da, um sie zu finden und hinzugehen.',
    cannot_be_confirmed: 'Wir konnten nicht herausfinden, ob sie wirklich stattfindet.',
    spam: 'Es liest sich wie Werbung.',
    other: 'Es gibt einen anderen Grund:',
  },
  fields: {
    name: 'Name',
    summary: 'In einem Satz',
    description: 'Beschreibung',
    organisation: 'Organisation',
    website: 'Website',
    phone: 'Telefon',
    meets: 'Wann sie stattfindet',
    schedule: 'Termine',
    latitude: 'Ort auf der Karte',
    longitude: 'Ort auf der Karte',
    pinPrecision: 'Genauigkeit auf der Karte',
    countryCode: 'Land',
    timeZone: 'Zeitzone',
    locality: 'Ort',
    address: 'Adresse',
    directions: 'So findet man hin',
    languages: 'Sprachen',
    offers: 'Hilfe wobei',
    eligibility: 'Für wen',
    cost: 'Kosten',
    whatToBring: 'Was mitbringen',
    access: 'Zugang',
    firstHeldOn: 'Zum ersten Mal',
  },
}

function hours(count: number): string {
  if (count < 1.5) return 'eine Stunde'
  return count < 48 ? `${Math.round(count)} Stunden` : `${Math.round(count / 24)} Tage`
}
