import type { ImportTexts } from './import-texts.ts'

export const mi: ImportTexts = {
  problems: {
    unreachable: 'kāore he whakautu, i whakakāhoretia rānei.',
    refused_address: 'ka ahu ki tētahi wāhitau kāore mātou e āhei ki te haere.',
    too_large: 'kua nui ake i te kotahi megabyte.',
    too_slow: 'he roa rawa te whakautu.',
    too_many_redirects: 'ka ahu tonu i tētahi wāhitau ki tētahi atu.',
    not_a_calendar: 'i tae mai tētahi mea, engari ehara i te kōnae iCalendar.',
    too_many_dates: 'he maha ake ngā rā i ngā rā ka taea e te hui kotahi.',
    line_too_long: 'he roa rawa tētahi o ōna rārangi hei pānui.',
    too_complex: 'he roa rawa te wā ki te pānui.',
  },
  failing: (surgery, { host, problem }) => ({
    subject: `Kāore e taea te pānui tō maramataka: ${surgery}`,
    paragraphs: [
      `Ka ahu mai ngā rā o “${surgery}” i tō maramataka kei ${host}. E toru ngā wā whai muri kāore i taea te pānui: ${problem}`,
      'Ka noho tonu ngā rā, kāore he mea i ngaro. Engari kāore e kitea i konei ngā mea ka hurihia e koe ki reira kia pai anō rā anō.',
      'I konei ka taea te tiro i te wāhitau, te hoatu i tētahi atu, te tango rānei:',
      '{link}',
      'Ka whakamātau tonu mātou, ā, ka whakamōhio i a koe ina pai anō.',
    ],
  }),
  works: (surgery, host) => ({
    subject: `Kua hoki mai tō maramataka: ${surgery}`,
    paragraphs: [
      `Ka taea anō e mātou te pānui tō maramataka kei ${host}. E hāngai ana ngā rā o “${surgery}” ki reira.`,
      '{link}',
    ],
  }),
  reasons: {
    whole_day: 'kaupapa mō te rā katoa',
    too_long: 'kaupapa roa ake i te rā kotahi',
    unsupported_rule: 'ture kāore e mōhiotia ana',
    private: 'kaupapa tūmataiti',
    cancelled_by_title: 'kua whakakorea, e ai ki te taitara',
    unknown_zone: 'rohe wā kāore e mōhiotia ana, i pānuitia ki ngā karaka o tō tāone',
    own_zone: 'he rohe wā nōna ake, i pānuitia e ai ki tā te maramataka',
    unreadable: 'kaupapa kāore e taea te pānui',
    unreadable_line: 'rārangi kāore e taea te pānui',
  },
  leftOut: (surgery, { host, dates, reasons }) => ({
    subject: `Kāore ētahi mea o tō maramataka i konei: ${surgery}`,
    paragraphs: [
      `I pānuitia tō maramataka kei ${host} mō “${surgery}”. Ngā rā i pānuitia: ${dates}. He nui ake i mua ngā mea i mahue, i matapaetia rānei:`,
      reasons,
      'Tēnā tirohia aua kaupapa ki reira: me whai wā, me whai ture e mōhiotia ana e te nuinga o ngā maramataka. Kei te hāngai ērā atu o tō maramataka.',
      '{link}',
    ],
  }),
}
