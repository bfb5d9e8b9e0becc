import type { AttendanceTexts } from './attendance-texts.ts'

export const de: AttendanceTexts = {
  when: 'Wann:',
  where: 'Wo:',
  directions: 'So findest du hin:',
  reason: 'Der Grund:',
  yourLink:
    'Dein eigener Link, zum Ansehen, zum Umentscheiden oder um zu sagen, dass du nicht kommen kannst. Bitte gib ihn nicht weiter:',
  dropIn: 'Nichts davon ist nötig, um zu kommen: Einfach vorbeikommen geht immer, und jemanden mitbringen auch.',
  anotherDate:
    'An jedem anderen Termin bist du willkommen. Du musst vorher niemandem Bescheid geben: Komm einfach vorbei.',
  nextDates: 'Die nächsten Termine:',
  noOtherDate:
    'Im Moment ist kein anderer Termin bekannt. Sobald es einen gibt, steht er auf der Seite der Sprechstunde.',

  confirm: (surgery, { kind, hours }) => ({
    subject: `Noch ein Schritt: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Jemand, hoffentlich du, möchte sich bei „${surgery}“ helfen lassen. Ein Schritt fehlt noch: Bitte bestätige, dass diese E-Mail-Adresse dir gehört. Der Link unten öffnet eine Seite mit einem Knopf.`
        : `Jemand, hoffentlich du, möchte bei „${surgery}“ helfen. Danke! Ein Schritt fehlt noch: Bitte bestätige, dass diese E-Mail-Adresse dir gehört. Der Link unten öffnet eine Seite mit einem Knopf.`,
      `Wenn du nichts tust, wird alles nach ${hours} Stunden gelöscht. Das warst nicht du? Dann brauchst du nichts zu tun.`,
    ],
  }),
  again: (surgery) => ({
    subject: `Das hast du uns schon gesagt: ${surgery}`,
    paragraphs: [
      `Jemand, vermutlich du, hat uns noch einmal gesagt, zu „${surgery}“ kommen zu wollen. Das hattest du schon getan, und nichts wurde geändert. Über deinen Link siehst du, was du gesagt hast, und kannst es ändern.`,
    ],
  }),
  newLink: (surgery) => ({
    subject: `Dein neuer Link: ${surgery}`,
    paragraphs: [
      `Hier ist der Link zu deiner Zusage für „${surgery}“. Er ersetzt alle früheren.`,
      'Bitte gib ihn nicht weiter. Hast du ihn nicht angefordert, brauchst du nichts zu tun.',
    ],
  }),
  coming: (surgery, kind) => ({
    subject: `Du wirst erwartet: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Gut: „${surgery}“ weiß, dass du kommst und wobei du Hilfe möchtest.`
        : `Danke! „${surgery}“ weiß, dass du zum Helfen kommst.`,
      'Wir erinnern dich am Tag davor und sagen dir sofort Bescheid, wenn sich etwas ändert.',
    ],
  }),
  waiting: (surgery, place) => ({
    subject: `Auf der Warteliste: ${surgery}`,
    paragraphs: [
      `Bei „${surgery}“ haben an diesem Tag schon alle jemanden, dem sie helfen. Du stehst auf der Warteliste, an Stelle ${place}. Sobald ein Platz frei wird, gehört er dir, und wir sagen dir Bescheid.`,
    ],
  }),
  promoted: (surgery) => ({
    subject: `Ein Platz für dich: ${surgery}`,
    paragraphs: [
      `Bei „${surgery}“ ist ein Platz frei geworden, und er gehört dir.`,
      'Du kannst nicht mehr kommen? Sag es bitte über deinen Link, dann kann die nächste Person nachrücken.',
    ],
  }),
  moved: (surgery, { kind, before }) => ({
    subject: `Neue Zeit: ${surgery}`,
    paragraphs: [
      `„${surgery}“ wurde verlegt. Vorher war es: ${before}. Jetzt gilt die Zeit unten.`,
      kind === 'wants_help'
        ? 'Dein Platz ist mit umgezogen. Passt dir die neue Zeit nicht? Sag es bitte über deinen Link.'
        : 'Wir hoffen, dass du trotzdem zum Helfen kommen kannst. Wenn die neue Zeit dir nicht passt, sag es bitte über deinen Link.',
    ],
  }),
  timeSet: (surgery, kind) => ({
    subject: `Die Uhrzeit steht fest: ${surgery}`,
    paragraphs: [
      `Du wolltest zu „${surgery}“ kommen, an einem Tag, dessen Uhrzeit noch folgen sollte. Jetzt steht sie fest, siehe unten.`,
      kind === 'wants_help'
        ? 'Du wirst erwartet. Passt dir die Uhrzeit nicht? Sag es bitte über deinen Link.'
        : 'Wir hoffen, dass du zum Helfen kommen kannst. Wenn die Uhrzeit dir nicht passt, sag es bitte über deinen Link.',
    ],
  }),
  elsewhere: (surgery, { kind, before }) => ({
    subject: `Neuer Ort: ${surgery}`,
    paragraphs: [
      `„${surgery}“ ist an einem anderen Ort. Vorher war es hier: ${before}. Jetzt gilt der Ort unten, zur Zeit, die du kennst.`,
      kind === 'wants_help'
        ? 'Dein Platz ist mit umgezogen. Du kannst dort nicht hinkommen? Sag es bitte über deinen Link.'
        : 'Wir hoffen, dass du trotzdem zum Helfen kommen kannst. Wenn du dort nicht hinkommen kannst, sag es bitte über deinen Link.',
    ],
  }),
  pinMoved: (surgery, kind) => ({
    subject: `Neuer Punkt auf der Karte: ${surgery}`,
    paragraphs: [
      `Die Nadel von „${surgery}“ ist jetzt an einer anderen Stelle auf der Karte. Adresse und Zeit stehen da wie vorher. Schau bitte noch einmal auf die Karte, bevor du losgehst.`,
      kind === 'wants_help'
        ? 'Dein Platz ist mit umgezogen. Du kannst dort nicht hinkommen? Sag es bitte über deinen Link.'
        : 'Wir hoffen, dass du trotzdem zum Helfen kommen kannst. Wenn du dort nicht hinkommen kannst, sag es bitte über deinen Link.',
    ],
  }),
  off: (surgery, kind) => ({
    subject: `Fällt aus: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Es tut uns leid: „${surgery}“ findet an dem Termin, zu dem du kommen wolltest, nicht statt.`
        : `„${surgery}“ findet an dem Termin, zu dem du zum Helfen kommen wolltest, nicht statt. Danke, dass du geholfen hättest.`,
    ],
  }),
  checked: (surgery) => ({
    subject: `Wird geprüft: ${surgery}`,
    paragraphs: [
      `Unsere Moderation prüft gerade den Eintrag „${surgery}“, darum ist er im Moment nicht öffentlich. Bitte geh zu dem Termin unten nur, wenn wir dir noch einmal schreiben. Wir sagen dir, wenn der Eintrag wieder da ist.`,
    ],
  }),
  removed: (surgery) => ({
    subject: `Nicht mehr im Verzeichnis: ${surgery}`,
    paragraphs: [
      `Der Eintrag „${surgery}“ ist nicht mehr veröffentlicht; deshalb können wir nicht sagen, dass das Treffen stattfindet. Bitte mach dich zu dem Termin unten nicht auf den Weg. Sollte der Eintrag vorher wiederkommen, schreiben wir dir noch einmal.`,
    ],
  }),
  unlisted: (surgery, when) => ({
    subject: `Bitte verlass dich nicht darauf: ${surgery}`,
    paragraphs: [
      `„${surgery}“ stand nur für einen Moment auf der Karte: Die Moderation hat den Eintrag zurückgenommen, um noch einmal hinzusehen. Bitte geh nicht zu dem Termin, den du uns genannt hast:`,
      when,
      'Was du uns gesagt hast, ist gelöscht. Wenn der Eintrag zurückkommt, kannst du es uns gern wieder sagen; einfach vorbeikommen geht auch.',
    ],
  }),
  onAgain: (surgery, kind) => ({
    subject: `Findet doch statt: ${surgery}`,
    paragraphs: [
      `Gute Nachricht: „${surgery}“ findet doch statt, zu der Zeit unten.`,
      kind === 'wants_help'
        ? 'Du wirst erwartet, wie zuvor. Du kannst nicht mehr kommen? Sag es bitte über deinen Link.'
        : 'Wir hoffen, dass du noch zum Helfen kommen kannst. Wenn nicht, sag es bitte über deinen Link.',
    ],
  }),
  reminder: (surgery, { kind, isToday }) => ({
    subject: `${isToday ? 'Heute' : 'Morgen'}: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `„${surgery}“ ist ${isToday ? 'heute' : 'morgen'}, und jemand freut sich darauf, dir zu helfen. Bring mit, wobei du Hilfe möchtest, wenn es geht: dein Telefon oder deinen Computer, und deine Fragen.`
        : `„${surgery}“ ist ${isToday ? 'heute' : 'morgen'}, und man freut sich auf deine Hilfe. Danke!`,
      'Du kannst nicht mehr kommen? Sag es bitte über deinen Link: Vielleicht wartet jemand auf deinen Platz.',
    ],
  }),
}
