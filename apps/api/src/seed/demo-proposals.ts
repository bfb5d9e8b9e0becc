import type { Locale } from '@surgeries/domain/i18n'
import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { ListingContent, ListingField } from '@surgeries/domain/listing-fields'
import type { Signal, SubmissionKind, SubmissionState } from '@surgeries/domain/moderation'

export interface Proposal {
  /** Says which one it is, so that it is sent once. */
  key: string
  kind: SubmissionKind
  state: SubmissionState
  /** The surgery that it would change. */
  of?: string
  hoursAgo: number
  organiserEmail: string
  organiserName: string
  locale: Locale
  message: string
  signals?: { signal: Signal; about: string }[]
  requested?: { field: ListingField; note: string }[]
  /** Of a new one, everything that is not blank; of an edit, what changes. */
  content: Partial<ListingContent>
}

/** What waits for a moderator in development: all invented, one of each kind that needs another look. */
export const PROPOSALS: Proposal[] = [
  {
    key: 'pokhara',
    kind: 'new',
    state: 'pending',
    hoursAgo: 75,
    organiserEmail: 'organiser.pokhara@example.org',
    organiserName: 'पोखराका आयोजक',
    locale: 'ne',
    message: 'हामी फेवाताल नजिकैको सामुदायिक पुस्तकालयमा सुरु गर्दैछौँ।',
    content: {
      name: 'पोखरा सामाजिक सञ्जाल सर्जरी',
      summary: 'पोखराका सामुदायिक समूहका लागि वेब र सामाजिक सञ्जालमा निःशुल्क सहयोग।',
      description:
        'वेब जान्ने साथीहरू सामुदायिक समूहका साथीहरूसँग सँगै बस्छन् र निःशुल्क सहयोग गर्छन्। आफ्नो मोबाइल वा ल्यापटप ल्याउनुहोस्। चिया हामी पकाउँछौँ।',
      organisation: 'लेकसाइड सामुदायिक पुस्तकालय',
      meets: 'हरेक महिनाको अन्तिम शुक्रबार, दिउँसो ४ बजेदेखि ६ बजेसम्म।',
      schedule: scheduleOf({ start: '2026-12-25T16:00', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=-1FR' }),
      latitude: 28.20957,
      longitude: 83.95903,
      countryCode: 'NP',
      timeZone: 'Asia/Kathmandu',
      locality: 'पोखरा',
      address: 'लेकसाइड, पोखरा ६',
      languages: ['ne', 'en'],
      offers: ['getting_started', 'facebook', 'smartphones', 'photos'],
      access: ['children_welcome'],
    },
  },
  {
    key: 'hamburg-again',
    kind: 'new',
    state: 'pending',
    hoursAgo: 50,
    organiserEmail: 'sprechstunde@example.org',
    organiserName: 'Eine Nachbarin',
    locale: 'de',
    message: 'Ich wusste nicht, ob es das bei euch schon gibt.',
    signals: [{ signal: 'likely_duplicate', about: 'hamburg' }],
    content: {
      name: 'Social Media Surgery im Kultwerk West',
      summary: 'Hilfe mit dem Netz für Vereine auf St. Pauli.',
      organisation: 'Kultwerk West',
      meets: 'Jeden zweiten Montag ab 18 Uhr.',
      latitude: 53.5524,
      longitude: 9.9561,
      countryCode: 'DE',
      timeZone: 'Europe/Berlin',
      locality: 'Hamburg',
      address: 'Kleine Freiheit 42, Hamburg',
      languages: ['de'],
      offers: ['getting_started', 'websites'],
    },
  },
  {
    key: 'leeds-apart',
    kind: 'new',
    state: 'pending',
    hoursAgo: 30,
    organiserEmail: 'organiser.leeds@example.org',
    organiserName: 'A volunteer in Leeds',
    locale: 'en',
    message: 'I searched for Leeds and took the first that came. I hope the pin is right.',
    signals: [{ signal: 'pin_apart', about: 'locality' }],
    content: {
      name: 'Leeds Social Media Surgery',
      summary: 'A cup of tea and somebody who knows the web.',
      organisation: 'Friends of the Corn Exchange',
      meets: 'The first Tuesday of every month, 6 to 7.30 in the evening.',
      schedule: scheduleOf({ start: '2026-12-01T18:00', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=1TU' }),
      latitude: 51.2489,
      longitude: 0.6099,
      countryCode: 'GB',
      timeZone: 'Europe/London',
      locality: 'Leeds',
      address: 'Corn Exchange, Call Lane, Leeds LS1 7BR',
      languages: ['en'],
      offers: ['getting_started', 'facebook', 'newsletters'],
      access: ['public_transport'],
    },
  },
  {
    key: 'central-birmingham-edit',
    kind: 'edit',
    state: 'pending',
    of: 'central-birmingham',
    hoursAgo: 20,
    organiserEmail: 'organiser.birmingham@example.org',
    organiserName: 'Organiser in Birmingham',
    locale: 'en',
    message: 'We are asked so often about phones that we should say that we help with them. And half an hour more.',
    signals: [{ signal: 'likely_duplicate', about: 'digbeth' }],
    content: {
      summary:
        'The first of them all: free one-to-one help with the web and with phones for community groups, since 2008.',
      meets: 'The third Wednesday of every month, 5.30 to 7.30 in the evening. Drop in at any time.',
      schedule: scheduleOf({ start: '2026-01-21T17:30', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=3WE' }),
      offers: [
        'getting_started',
        'websites',
        'blogging',
        'facebook',
        'video',
        'open_data',
        'smartphones',
        'online_safety',
      ],
      access: ['step_free', 'hearing_loop', 'public_transport', 'accessible_toilet'],
    },
  },
  {
    key: 'lalitpur',
    kind: 'new',
    state: 'changes_requested',
    hoursAgo: 140,
    organiserEmail: 'organiser.lalitpur@example.org',
    organiserName: 'A teacher in Lalitpur',
    locale: 'ne',
    message: '',
    requested: [
      { field: 'address', note: 'Which building is it? People will look for the door.' },
      { field: 'meets', note: 'Please say on which day and at what time.' },
    ],
    content: {
      name: 'Lalitpur Digital Help Afternoon',
      summary: 'Volunteers help community groups with phones and the web.',
      organisation: 'Patan Youth Club',
      meets: 'Now and then on a Sunday.',
      latitude: 27.67325,
      longitude: 85.32499,
      pinPrecision: 'street',
      countryCode: 'NP',
      timeZone: 'Asia/Kathmandu',
      locality: 'Lalitpur',
      languages: ['ne', 'new', 'en'],
      offers: ['getting_started', 'smartphones'],
    },
  },
  {
    key: 'lyon-links',
    kind: 'new',
    state: 'pending',
    hoursAgo: 12,
    organiserEmail: 'bonjour@example.org',
    organiserName: 'Atelier numérique',
    locale: 'en',
    message: 'Voyez aussi nos autres pages.',
    signals: [
      { signal: 'links', about: 'summary' },
      { signal: 'links', about: 'description' },
      { signal: 'links', about: 'meets' },
      { signal: 'mail_domain', about: 'example.org' },
    ],
    content: {
      name: 'Atelier du Web associatif',
      summary: 'Aide gratuite et sans rendez-vous pour les associations : https://example.com/atelier',
      description:
        'Des bénévoles aident les associations, une personne à la fois. Programme : https://example.com/programme et photos : https://example.com/photos',
      organisation: 'Maison des associations',
      website: 'https://example.com/',
      meets: 'Le premier samedi du mois, de 10 h à midi. https://example.com/dates',
      latitude: 45.76738,
      longitude: 4.83404,
      countryCode: 'FR',
      timeZone: 'Europe/Paris',
      locality: 'Lyon',
      address: 'Place des Terreaux, Lyon',
      languages: ['fr'],
      offers: ['getting_started', 'websites', 'fundraising'],
    },
  },
  {
    key: 'wellington',
    kind: 'new',
    state: 'pending',
    hoursAgo: 3,
    organiserEmail: 'organiser.wellington@example.org',
    organiserName: 'He kaiāwhina',
    locale: 'mi',
    message: 'Kia ora! We met at the one in Auckland and would like to start here.',
    content: {
      name: 'Te Whanganui-a-Tara Social Media Surgery',
      summary: 'Haere mai: free help with the web for community groups in Wellington.',
      organisation: 'A group of friends',
      meets: 'Every second Saturday morning, 10 to 12.',
      schedule: scheduleOf({
        start: '2026-12-05T10:00',
        durationMinutes: 120,
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
      }),
      latitude: -41.2889,
      longitude: 174.7772,
      countryCode: 'NZ',
      timeZone: 'Pacific/Auckland',
      locality: 'Te Whanganui-a-Tara Wellington',
      address: 'The library, Wellington',
      languages: ['mi', 'en'],
      offers: ['getting_started', 'facebook', 'instagram', 'online_safety'],
      access: ['step_free', 'quiet_space', 'children_welcome'],
    },
  },
  {
    key: 'nairobi',
    kind: 'new',
    state: 'unconfirmed',
    hoursAgo: 1,
    organiserEmail: 'organiser.nairobi@example.org',
    organiserName: '',
    locale: 'en',
    message: '',
    content: {
      name: 'Nairobi Social Media Surgery',
      summary: 'Bring your phone and your question.',
      meets: 'Thursdays after work.',
      latitude: -1.28333,
      longitude: 36.81667,
      pinPrecision: 'town',
      countryCode: 'KE',
      timeZone: 'Africa/Nairobi',
      locality: 'Nairobi',
      languages: ['sw', 'en'],
    },
  },
]
