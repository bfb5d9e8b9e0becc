import type { ImportTexts } from './import-texts.ts'

export const de: ImportTexts = {
  problems: {
    unreachable: 'es kam keine Antwort, oder sie hieß Nein.',
    refused_address: 'sie führt zu einer Adresse, zu der wir nicht gehen dürfen.',
    too_large: 'er ist größer als ein Megabyte geworden.',
    too_slow: 'die Antwort hat zu lange gedauert.',
    too_many_redirects: 'die Adresse führt immer weiter, ohne anzukommen.',
    not_a_calendar: 'es kam etwas, aber es war keine iCalendar-Datei.',
    too_many_dates: 'er enthält mehr Termine, als eine Surgery haben kann.',
    line_too_long: 'eine seiner Zeilen ist zu lang zum Lesen.',
    too_complex: 'ihn zu lesen dauert zu lange.',
  },
  failing: (surgery, { host, problem }) => ({
    subject: `Wir können deinen Kalender nicht lesen: ${surgery}`,
    paragraphs: [
      `Die Termine von „${surgery}“ kommen aus deinem Kalender bei ${host}. Dreimal hintereinander konnten wir ihn nicht lesen: ${problem}`,
      'Die Termine bleiben, wie sie waren; es ist nichts verloren. Aber was du dort änderst, sieht man hier erst, wenn es wieder geht.',
      'Hier kannst du die Adresse ansehen, eine andere angeben oder darauf verzichten:',
      '{link}',
      'Wir versuchen es weiter und sagen dir Bescheid, wenn es wieder geht.',
    ],
  }),
  works: (surgery, host) => ({
    subject: `Dein Kalender ist wieder da: ${surgery}`,
    paragraphs: [
      `Wir können deinen Kalender bei ${host} wieder lesen. Die Termine von „${surgery}“ stimmen mit ihm überein.`,
      '{link}',
    ],
  }),
  reasons: {
    whole_day: 'ganztägiger Termin',
    too_long: 'Termin von mehr als einem Tag',
    unsupported_rule: 'Regel, die wir nicht kennen',
    private: 'privater Termin',
    cancelled_by_title: 'laut Titel abgesagt',
    unknown_zone: 'unbekannte Zeitzone, nach den Uhren deines Ortes gelesen',
    own_zone: 'eigene Zeitzone, gelesen wie der Kalender sie beschreibt',
    unreadable: 'unlesbarer Termin',
    unreadable_line: 'unlesbare Zeile',
  },
  leftOut: (surgery, { host, dates, reasons }) => ({
    subject: `Etwas aus deinem Kalender steht nicht bei uns: ${surgery}`,
    paragraphs: [
      `Wir haben deinen Kalender bei ${host} für „${surgery}“ gelesen. Gelesene Termine: ${dates}. Mehr als bisher ist ausgelassen oder nur geraten:`,
      reasons,
      'Bitte sieh dir diese Termine dort an: Sie brauchen eine Uhrzeit und eine Regel, die die meisten Kalender kennen. Alles andere aus deinem Kalender stimmt mit ihm überein.',
      '{link}',
    ],
  }),
}
