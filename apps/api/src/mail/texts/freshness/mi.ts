import type { FreshnessTexts } from './freshness-texts.ts'

const HOW =
  'Ka tuwhera ia hononga i tētahi whārangi me tētahi pātene, kāore he takiuru; kāore he kupu e puta kia pēhia rā anō te pātene. Ka taea e te tangata kei a ia ēnei hononga te whakautu mōu, nō reira kaua e tukuna tēnei īmēra ki tangata kē.'

export const mi: FreshnessTexts = {
  answers: {
    yes: 'Āe, ka tū',
    cancelled: 'Kāo, kua whakakorea tēnei wā',
    moved: 'Kua nekehia',
    stopped: 'Kua mutu rawa mātou',
  },
  wake: 'Kei te haere tonu: whakaohongia',

  question: (surgery, { dates, answers }) => ({
    subject: `Ka tū rānei? ${surgery}, ${dates[0]}`,
    paragraphs: [
      dates.length === 1 ? `Kei te mahere tēnei rā o “${surgery}”:` : `Kei te mahere ēnei rā o “${surgery}”:`,
      dates.join('\n'),
      'Ka tū tūturu? Kotahi te pā, kua ea, ā, ka mōhio tūturu te hunga e whakaaro ana ki te haere mai.',
      ...answers,
      ...(dates.length === 1 ? [] : ['Ki te āe koe, mō ēnei rā katoa tērā.']),
      HOW,
      'Ki te maha ngā pātai kāore e whakautua, ka memeha te pine, kia kore ai te tangata e haere ki te tatau kati.',
    ],
  }),
  stillRuns: (surgery, { dates, answers, fadesOn }) => ({
    subject: `Kei te haere tonu? ${surgery}`,
    paragraphs: [
      `Kua roa te wā kāore i rongo kōrero mō “${surgery}”. Kei te haere tonu? Kotahi te pā, kua ea.`,
      ...(dates.length === 0 ? [] : [`Anei ngā rā e whai ake nei:\n${dates.join('\n')}`]),
      ...answers,
      HOW,
      `Ki te kore mātou e rongo tae noa ki te ${fadesOn}, ka memeha te pine i te mahere, kia kore ai te tangata e haere ki te tatau kati. Ka taea te whakaoho i ngā wā katoa.`,
    ],
  }),
  faded: (surgery, answers) => ({
    subject: `Kua memeha i te mahere: ${surgery}`,
    paragraphs: [
      `Kua roa te wā kāore tētahi i kī mai mehemea kei te haere tonu a “${surgery}”. Nō reira kua memeha tōna pine, kua tangohia ngā rā i te mahere, ā, e pātai ana tōna whārangi mehemea mā tētahi atu e kawe. Kāore he mea i ngaro.`,
      'Kei te haere tonu? Whakaohongia mā te pā kotahi:',
      ...answers,
      HOW,
    ],
  }),
  stopped: (surgery, { by, answers }) => ({
    subject: `E kīia ana kua mutu: ${surgery}`,
    paragraphs: [
      `Kua kī mai ${by ? `a ${by}` : 'tētahi o ngā kaiwhakahaere'} kua mutu a “${surgery}”. Kua tangohia wawetia ngā rā i te mahere, ā, ka tirohia e ā mātou kaiwhakahaere.`,
      'Kāore i te tika, e hiahia ana rānei koe ki te kawe tonu? Kī mai mā te pā kotahi:',
      ...answers,
      HOW,
    ],
  }),

  outcome: (surgery, { outcome, isOffer, hasNote }) => ({
    subject: outcome === 'handed_over' ? `Māu e kawe: ${surgery}` : `Te mutunga iho: ${surgery}`,
    paragraphs: [
      ...(outcome === 'handed_over'
        ? [
            `Ka mau te wehi: he kaiwhakahaere koe o “${surgery}” ināianei. Takiuru mai mā tēnei wāhitau īmēra, tirohia te whārangi, ka whakatika i ngā mea kua rerekē.`,
          ]
        : [
            isOffer
              ? `Ngā mihi mō tō hiahia ki te kawe i “${surgery}”.`
              : `Ngā mihi mō te whakamōhio mai mō “${surgery}”. He āwhina tērā i te hunga ka haere ki reira.`,
            outcome === 'mended'
              ? 'Kua tirohia e tētahi kaiwhakahaere, kua whakatikahia.'
              : 'Kua tirohia e tētahi kaiwhakahaere, ā, i tēnei wā ka noho pērā tonu.',
          ]),
      ...(hasNote ? ['{notes}'] : []),
      '{link}',
      ...(outcome === 'handed_over' ? [] : ['Ka warewaretia tō wāhitau īmēra ā muri i te toru tekau rā.']),
    ],
  }),
  lookedAtAgain: (surgery, wasHandedOver) => ({
    subject: `Kei te titiro anō mātou: ${surgery}`,
    paragraphs: [
      wasHandedOver
        ? `I tū koe hei kaiwhakahaere mō “${surgery}”. Kei te tirohia anō tērā, nō reira kāore koe i te kaiwhakahaere mō tēnei wā. Te take:`
        : `Kei te tirohia anō e tētahi kaiwhakahaere tāu i kī mai ai mō “${surgery}”. Te take:`,
      '{notes}',
      'Kāore he mahi māu. Ka tuhi mātou ina oti te whakatau.',
    ],
  }),
  joined: (surgery, name) => ({
    subject: `Kua hono mai tētahi ki a koe: ${surgery}`,
    paragraphs: [
      `Kua tono ${name ? `a ${name}` : 'tētahi'} kia kawe i “${surgery}”, ā, kua whakaae te kaiwhakahaere: he kaiwhakahaere ia ki tō taha ināianei. Kāore he mea i tangohia i a koe.`,
      '{link}',
    ],
  }),
}
