import type { Locale } from '@surgeries/domain/i18n'

export interface ProblemWords {
  title: string
  text: string
}
export type PageProblem =
  | 'not_found'
  | 'being_checked'
  | 'removed'
  | 'overloaded'
  | 'too_many_requests'
  | 'internal'
  | 'other'

interface Words extends Record<PageProblem, ProblemWords> {
  home: string
}

export const PROBLEM_WORDS: Record<Locale, Words> = {
  en: {
    not_found: { title: 'There is nothing here', text: 'This page does not exist, or not any more.' },
    being_checked: {
      title: 'This listing is being checked',
      text: 'A moderator is looking at it. Please come back later.',
    },
    removed: { title: 'This listing isn’t published any more', text: 'You’re welcome to look for another surgery.' },
    overloaded: {
      title: 'We’ll be back in a moment',
      text: 'We can’t get at our pages just now. Nothing is lost. Please try again in a minute.',
    },
    too_many_requests: { title: 'That was too often', text: 'Please wait a little and try again.' },
    internal: { title: 'Something went wrong', text: 'It’s our fault, not yours. Please try again.' },
    other: { title: 'We can’t show this', text: 'This address can’t be read. Please check it and try again.' },
    home: 'Look for a surgery',
  },
  de: {
    not_found: { title: 'Hier ist nichts', text: 'Diese Seite gibt es nicht, oder nicht mehr.' },
    being_checked: {
      title: 'Dieser Eintrag wird geprüft',
      text: 'Die Moderation sieht ihn sich an. Bitte komm später wieder.',
    },
    removed: { title: 'Dieser Eintrag ist nicht mehr veröffentlicht', text: 'Such gern eine andere Surgery.' },
    overloaded: {
      title: 'Wir sind gleich wieder da',
      text: 'Gerade kommen wir nicht an unsere Seiten. Es ist nichts verloren. Bitte versuch es in einer Minute noch einmal.',
    },
    too_many_requests: { title: 'Das war zu oft', text: 'Bitte warte ein wenig und versuch es noch einmal.' },
    internal: {
      title: 'Da ist etwas schiefgegangen',
      text: 'Das liegt an uns, nicht an dir. Bitte versuch es noch einmal.',
    },
    other: {
      title: 'Das können wir nicht zeigen',
      text: 'Diese Adresse lässt sich nicht lesen. Bitte prüf sie und versuch es noch einmal.',
    },
    home: 'Eine Surgery suchen',
  },
  ne: {
    not_found: { title: 'यहाँ केही छैन', text: 'यो पृष्ठ छैन, वा अब छैन।' },
    being_checked: {
      title: 'यो सूची जाँच हुँदैछ',
      text: 'एक मोडरेटरले यसलाई हेर्दै हुनुहुन्छ। कृपया पछि फेरि आउनुहोस्।',
    },
    removed: { title: 'यो सूची अब प्रकाशित छैन', text: 'अर्को सर्जरी खोज्न सक्नुहुन्छ।' },
    overloaded: {
      title: 'हामी एकछिनमा फर्किन्छौं',
      text: 'अहिले हामी आफ्ना पृष्ठहरूमा पुग्न सकेका छैनौं। केही हराएको छैन। कृपया एक मिनेटपछि फेरि प्रयास गर्नुहोस्।',
    },
    too_many_requests: { title: 'धेरै पटक भयो', text: 'कृपया केही बेर पर्खेर फेरि प्रयास गर्नुहोस्।' },
    internal: { title: 'केही गडबड भयो', text: 'यो हाम्रो गल्ती हो, तपाईंको होइन। कृपया फेरि प्रयास गर्नुहोस्।' },
    other: { title: 'यो देखाउन सकिएन', text: 'यो ठेगाना पढ्न सकिएन। कृपया जाँचेर फेरि प्रयास गर्नुहोस्।' },
    home: 'सर्जरी खोज्नुहोस्',
  },
  mi: {
    not_found: { title: 'Kāore he mea i konei', text: 'Kāore tēnei whārangi, kāore rānei i nāianei.' },
    being_checked: {
      title: 'Kei te tirohia tēnei rārangi',
      text: 'Kei te titiro tētahi kaiwhakahaere. Hoki mai ā muri ake.',
    },
    removed: { title: 'Kāore tēnei rārangi i te whakaputaina ināianei', text: 'Rapua tētahi atu surgery.' },
    overloaded: {
      title: 'Ka hoki mai mātou ākuanei',
      text: 'Kāore e taea ā mātou whārangi i tēnei wā. Kāore he mea i ngaro. Whakamātauria anō ā te meneti e heke mai nei.',
    },
    too_many_requests: { title: 'He rawa te maha', text: 'Tatari mō te wā poto, ka whakamātau anō.' },
    internal: { title: 'I hē tētahi mea', text: 'Nō mātou te hē, ehara i a koe. Whakamātauria anō.' },
    other: {
      title: 'Kāore e taea tēnei te whakaatu',
      text: 'Kāore e taea te wāhitau te pānui. Tirohia, ka whakamātau anō.',
    },
    home: 'Rapua tētahi surgery',
  },
}
