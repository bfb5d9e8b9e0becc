import type { AttendanceTexts } from './attendance-texts.ts'

export const mi: AttendanceTexts = {
  when: 'Āhea:',
  where: 'Kei hea:',
  directions: 'Me pēhea te tae atu:',
  reason: 'Ko te take:',
  yourLink:
    'Tō hononga ake, hei titiro, hei panoni i tō whakaaro, hei kī rānei kāore e taea e koe te haere mai. Kaua e tukuna ki tangata kē:',
  dropIn: 'Ehara tēnei i te mea me mātua mahi kia haere mai ai koe: he pai noa iho te taka mai, me te mau hoa mai.',
  anotherDate: 'Nau mai i tētahi atu rā. Kāore he take o te whakamōhio i mua: he pai noa iho te taka mai.',
  nextDates: 'Ngā rā e haere ake nei:',
  noOtherDate: 'Kāore anō he rā kē atu kua mōhiotia. Ka kitea ki tōna whārangi i te wā ka whakaritea.',

  confirm: (surgery, { kind, hours }) => ({
    subject: `Kotahi anake te mahi e toe ana: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `E hiahia ana tētahi, ko koe pea, ki te āwhina i “${surgery}”. Kotahi te mahi e toe ana: tēnā whakaūngia nāu tēnei wāhitau īmēra. Ka tuwhera te hononga i raro nei i tētahi whārangi me tētahi pātene.`
        : `E hiahia ana tētahi, ko koe pea, ki te āwhina atu i “${surgery}”. Ngā mihi! Kotahi te mahi e toe ana: tēnā whakaūngia nāu tēnei wāhitau īmēra. Ka tuwhera te hononga i raro nei i tētahi whārangi me tētahi pātene.`,
      `Ki te kore koe e mahi i tētahi mea, ka mukua katoatia ā muri i te ${hours} hāora. Ehara nāu? Kāore he mahi māu.`,
    ],
  }),
  again: (surgery) => ({
    subject: `Kua kī kē mai koe: ${surgery}`,
    paragraphs: [
      `Kua kī mai anō tētahi, ko koe pea, ka haere mai ki “${surgery}”. Kua kī kē mai koe i mua, ā, kāore he mea i panonitia. Mā tō hononga ka kite koe i tāu i kī ai, ka taea hoki te panoni.`,
    ],
  }),
  newLink: (surgery) => ({
    subject: `Tō hononga hou: ${surgery}`,
    paragraphs: [
      `Anei te hononga ki tāu i kī mai ai mō te haere ki “${surgery}”. Ka whakakapi i ngā hononga katoa o mua.`,
      'Kaua e tukuna atu. Mehemea ehara nāu i tono, kāore he mahi māu.',
    ],
  }),
  coming: (surgery, kind) => ({
    subject: `E tatari ana mātou ki a koe: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Ka pai: e mōhio ana a “${surgery}” kei te haere mai koe, me te āwhina e hiahiatia ana e koe.`
        : `Ngā mihi! E mōhio ana a “${surgery}” kei te haere mai koe ki te āwhina.`,
      'Ka whakamaumahara mātou i a koe i te rā i mua, ā, ka whakamōhio wawe ki te panoni tētahi mea.',
    ],
  }),
  waiting: (surgery, place) => ({
    subject: `Kei te rārangi tatari: ${surgery}`,
    paragraphs: [
      `Kua kī ngā tūru o “${surgery}” mō taua rā, nō reira kei te rārangi tatari koe: nama ${place}. Kia wātea mai he tūru, māu tērā, ā, ka whakamōhio mātou i a koe.`,
    ],
  }),
  promoted: (surgery) => ({
    subject: `He tūru māu: ${surgery}`,
    paragraphs: [
      `Kua wātea mai he tūru i “${surgery}”, ā, māu tērā.`,
      'Kāore e taea e koe te haere mai ināianei? Tēnā kī mai mā tō hononga, kia riro ai i te tangata e whai ake ana.',
    ],
  }),
  moved: (surgery, { kind, before }) => ({
    subject: `He wā hou: ${surgery}`,
    paragraphs: [
      `Kua nekehia a “${surgery}”. I mua: ${before}. Ināianei kei te wā i raro nei.`,
      kind === 'wants_help'
        ? 'Kua neke tahi tō tūru. Kāore te wā hou e pai ki a koe? Tēnā kī mai mā tō hononga.'
        : 'Ko te tūmanako ka taea tonu e koe te haere mai ki te āwhina. Ki te kore te wā hou e pai ki a koe, tēnā kī mai mā tō hononga.',
    ],
  }),
  timeSet: (surgery, kind) => ({
    subject: `Kua mōhiotia te wā: ${surgery}`,
    paragraphs: [
      `I hiahia koe ki te haere mai ki “${surgery}” i tētahi rā kāore anō tōna wā i mōhiotia. Kua mōhiotia ināianei: tirohia i raro nei.`,
      kind === 'wants_help'
        ? 'E tatari ana mātou ki a koe. Kāore te wā e pai ki a koe? Tēnā kī mai mā tō hononga.'
        : 'Ko te tūmanako ka taea e koe te haere mai ki te āwhina. Ki te kore te wā e pai ki a koe, tēnā kī mai mā tō hononga.',
    ],
  }),
  elsewhere: (surgery, { kind, before }) => ({
    subject: `He wāhi hou: ${surgery}`,
    paragraphs: [
      `Kei wāhi kē a “${surgery}”. I mua: ${before}. Ināianei kei te wāhi i raro nei, i te wā e mōhiotia ana e koe.`,
      kind === 'wants_help'
        ? 'Kua neke tahi tō tūru. Kāore e taea e koe te haere ki reira? Tēnā kī mai mā tō hononga.'
        : 'Ko te tūmanako ka taea tonu e koe te haere mai ki te āwhina. Ki te kore e taea te haere ki reira, tēnā kī mai mā tō hononga.',
    ],
  }),
  pinMoved: (surgery, kind) => ({
    subject: `He wāhi hou i te mahere: ${surgery}`,
    paragraphs: [
      `Kua neke te pine o “${surgery}” i te mahere. Kāore te wāhi noho me te wā i rerekē. Tēnā titiro anō ki te mahere i mua i tō haere.`,
      kind === 'wants_help'
        ? 'Kua neke tahi tō tūru. Kāore e taea e koe te haere ki reira? Tēnā kī mai mā tō hononga.'
        : 'Ko te tūmanako ka taea tonu e koe te haere mai ki te āwhina. Ki te kore e taea te haere ki reira, tēnā kī mai mā tō hononga.',
    ],
  }),
  off: (surgery, kind) => ({
    subject: `Kāore e tū: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Aroha mai: kāore a “${surgery}” e tū i te rā i hiahia ai koe ki te haere mai.`
        : `Kāore a “${surgery}” e tū i te rā i hiahia ai koe ki te haere mai ki te āwhina. Ngā mihi mō tō hiahia ki te āwhina.`,
    ],
  }),
  checked: (surgery) => ({
    subject: `E tirohia ana: ${surgery}`,
    paragraphs: [
      `Kei te tirohia e ā mātou kaiwhakahaere te whārangi o “${surgery}”, nō reira kāore i te tūmatanui i tēnei wā. Kaua e haere ki te rā i raro nei, kia tuhi anō rā anō mātou. Ka kī atu mātou ki a koe ina hoki mai te whārangi.`,
    ],
  }),
  removed: (surgery) => ({
    subject: `Kua tangohia te rārangi: ${surgery}`,
    paragraphs: [
      `Kāore te rārangi mō “${surgery}” i te whakaputaina ināianei, nō reira kāore e taea te kī ka tū. Kaua e haere mō te rā kei raro nei. Ki te hoki mai te rārangi i mua i tērā, ka tuhi anō mātou ki a koe.`,
    ],
  }),
  unlisted: (surgery, when) => ({
    subject: `Kaua e whakawhirinaki ki tēnei: ${surgery}`,
    paragraphs: [
      `He wā poto noa iho a “${surgery}” i te mahere: kua tangohia anō e tētahi kaiwhakahaere, kia tirohia anō. Kaua e haere ki te rā i kī mai ai koe:`,
      when,
      'Kua mukua ngā mea i kī mai ai koe. Ki te hoki mai te whārangi, nau mai anō te kī mai; he pai noa iho hoki te taka mai.',
    ],
  }),
  onAgain: (surgery, kind) => ({
    subject: `Ka tū tonu: ${surgery}`,
    paragraphs: [
      `He kōrero pai: ka tū tonu a “${surgery}”, i te wā i raro nei.`,
      kind === 'wants_help'
        ? 'E tatari tonu ana mātou ki a koe. Kāore e taea e koe te haere mai? Tēnā kī mai mā tō hononga.'
        : 'Ko te tūmanako ka taea tonu e koe te haere mai ki te āwhina. Ki te kore, tēnā kī mai mā tō hononga.',
    ],
  }),
  reminder: (surgery, { kind, isToday }) => ({
    subject: `${isToday ? 'Ā te rā nei' : 'Āpōpō'}: ${surgery}`,
    paragraphs: [
      kind === 'wants_help'
        ? `Ka tū a “${surgery}” ${isToday ? 'i te rā nei' : 'āpōpō'}, ā, e hīkaka ana tētahi ki te āwhina i a koe. Mauria mai te mea e hiahia āwhina ana koe, mehemea ka taea: tō waea, tō rorohiko rānei, me ō pātai.`
        : `Ka tū a “${surgery}” ${isToday ? 'i te rā nei' : 'āpōpō'}, ā, e hīkaka ana te tangata ki tō āwhina. Ngā mihi!`,
      'Kāore e taea e koe te haere mai ināianei? Tēnā kī mai mā tō hononga: tērā pea kei te tatari tētahi ki tō tūru.',
    ],
  }),
}
