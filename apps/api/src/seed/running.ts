import { scheduleOf } from '@surgeries/domain/calendar/calendar'
import type { ListingContent } from '@surgeries/domain/listing-fields'
import type { Said } from './coming.ts'

type Running = Partial<ListingContent> & {
  confirmedDaysAgo: number
  said?: Said[]
}

const ILLUSTRATION =
  'The coming dates, the help and the access named here show how a listing looks. They are an illustration, not an announcement.'

export const RUNNING: Record<string, Running> = {
  'central-birmingham': {
    summary: 'The first of them all: free one-to-one help with the web for community groups, since October 2008.',
    description: `On 15 October 2008, as something useful to do for Blog Action Day, about fifteen bloggers sat down with some thirty people from charities and community groups and helped them to use the web. It was meant to happen once. It has been copied in a hundred places since.

Come with a question, or with nothing but an idea of what your group would like to say. A volunteer sits down beside you and you work on it together. There are no talks, nothing to pay and nothing to sign up to. Bring a laptop or a phone if you have one.

${ILLUSTRATION}`,
    website: 'https://podnosh.com',
    meets: 'The third Wednesday of every month, 5.30 to 7 in the evening. Drop in at any time.',
    schedule: scheduleOf({ start: '2026-01-21T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=3WE' }),
    latitude: 52.47978,
    longitude: -1.89771,
    pinPrecision: 'street',
    locality: 'Birmingham',
    address: 'thestudio, 7 Cannon Street, Birmingham B2 5EP',
    directions: 'In the city centre, a few minutes on foot from New Street station.',
    languages: ['en'],
    offers: ['getting_started', 'websites', 'blogging', 'facebook', 'video', 'open_data'],
    eligibility: 'Community groups and charities in Birmingham',
    whatToBring: 'Your laptop or phone and its charger, if you have one.',
    access: ['step_free', 'hearing_loop', 'public_transport'],
    firstHeldOn: '2008-10-15',
    confirmedDaysAgo: 6,
    said: [
      { nth: 0, cancelledFor: null },
      { nth: 1, cancelledFor: 'The studio is being painted that week.' },
    ],
  },
  kathmandu: {
    summary:
      'सामुदायिक समूहका लागि निःशुल्क सहयोग। Free help with the web for community groups in Kathmandu, in Nepali and English.',
    description: `तपाईंको समूहले वेब र सामाजिक सञ्जाल कसरी चलाउने भन्ने जान्न चाहनुहुन्छ? आउनुहोस्, सँगै बसेर गरौँ। शुल्क लाग्दैन, कम्प्युटर जान्नै पर्छ भन्ने छैन।

COCAP, a network of community groups in Nepal, brought the social media surgery to Kathmandu. Volunteers sit down with people from community groups, one to one, and help with whatever they brought: a page for the group, photographs, a short film, staying safe online.

${ILLUSTRATION}`,
    website: null,
    meets: 'हरेक महिनाको दोस्रो शनिबार, बिहान ११ देखि १ बजेसम्म। The second Saturday of every month, 11 to 1.',
    schedule: scheduleOf({ start: '2026-01-10T11:00', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=2SA' }),
    latitude: 27.7,
    longitude: 85.32,
    pinPrecision: 'town',
    locality: 'काठमाडौँ Kathmandu',
    address: '',
    directions: 'The room is not on record: the pin shows the middle of the town.',
    languages: ['ne', 'en'],
    offers: ['getting_started', 'facebook', 'photos', 'video', 'smartphones', 'online_safety'],
    access: ['children_welcome', 'public_transport'],
    firstHeldOn: null,
    confirmedDaysAgo: 12,
  },
  auckland: {
    summary:
      'Haere mai: free one-to-one help with the web for community groups and small organisations in Tāmaki Makaurau.',
    description: `Haere mai, nau mai. The New Zealand Tourism Research Institute at AUT ran a social media surgery in Auckland: people who know the web sit down with people from community groups and help them, one to one, with what they came for.

Bring your question and a friend. You need not know anything about computers.

${ILLUSTRATION}`,
    website: 'http://www.nztri.org/',
    meets: 'The first Thursday of every month, 5.30 to 7 in the evening.',
    schedule: scheduleOf({ start: '2026-02-05T17:30', durationMinutes: 90, rule: 'FREQ=MONTHLY;BYDAY=1TH' }),
    latitude: -36.85,
    longitude: 174.76,
    pinPrecision: 'town',
    locality: 'Tāmaki Makaurau Auckland',
    address: '',
    directions: 'The room is not on record: the pin shows the middle of the town.',
    languages: ['en', 'mi'],
    offers: ['getting_started', 'websites', 'facebook', 'instagram', 'photos', 'events'],
    access: ['step_free', 'accessible_toilet', 'hearing_loop', 'public_transport'],
    firstHeldOn: null,
    confirmedDaysAgo: 20,
  },
  hamburg: {
    summary:
      'Kostenlose Hilfe mit dem Netz für Vereine und Initiativen, eins zu eins. Die erste in Deutschland, seit dem 14. Mai 2012.',
    description: `Am 14. Mai 2012 lud Kultwerk West auf St. Pauli zur ersten Social Media Surgery in Deutschland ein. Wer sich im Netz auskennt, setzt sich zu Menschen aus Vereinen, Initiativen und Nachbarschaften und hilft bei dem, was sie mitbringen: eine eigene Seite, ein Newsletter, Bilder, die ersten Schritte. Ohne Vorträge, ohne Anmeldung, ohne Kosten.

Kultwerk West, a cultural salon in St. Pauli, announced Germany’s first social media surgery for 14 May 2012. Come as you are; somebody will sit down with you.

${ILLUSTRATION}`,
    website: 'http://www.kultwerkwest.de/',
    meets: 'Jeden zweiten Montag im Monat, 18 bis 20 Uhr. The second Monday of every month, 6 to 8 in the evening.',
    schedule: scheduleOf({ start: '2026-01-12T18:00', durationMinutes: 120, rule: 'FREQ=MONTHLY;BYDAY=2MO' }),
    latitude: 53.55214,
    longitude: 9.95583,
    pinPrecision: 'street',
    locality: 'Hamburg',
    address: 'Kultwerk West, Kleine Freiheit 42, St. Pauli, Hamburg',
    directions: 'Mit der S-Bahn bis Reeperbahn, dann zehn Minuten zu Fuß. Ten minutes on foot from Reeperbahn station.',
    languages: ['de', 'en'],
    offers: ['getting_started', 'websites', 'newsletters', 'events', 'fundraising', 'photos'],
    access: ['quiet_space', 'public_transport'],
    firstHeldOn: '2012-05-14',
    confirmedDaysAgo: 9,
    said: [{ nth: 0, cancelledFor: null }],
  },
}
