import type { MailTexts } from './mail-texts.ts'

export const mi: MailTexts = {
  hello: (name) => (name ? `Kia ora ${name},` : 'Kia ora,'),
  open: 'Tirohia te whārangi',
  yourPage: {
    change:
      'Tō whārangi tūmataiti, hei titiro, hei whakarerekē, hei tango rānei. Kaua e tukuna te hononga nei ki tangata kē:',
    appeal:
      'Tō whārangi tūmataiti, hei titiro, hei tono rānei kia tirohia anō. Kaua e tukuna te hononga nei ki tangata kē:',
    look: 'Tō whārangi tūmataiti, hei titiro anō ki tāu i tuku mai ai. Kaua e tukuna te hononga nei ki tangata kē:',
  },
  ownPages: {
    mine: 'Ō hui āwhina, hei whakarerekē, hei whakatā, hei kī rānei kei te haere tonu:',
    signIn: 'Takiuru mā tēnei wāhitau īmēra, kāore he kupuhipa:',
  },
  canAnswer: 'Ka taea te whakautu tēnei īmēra; ka pānuitia e tētahi.',
  network: 'Te kōtuinga hui āwhina',

  signIn: (minutes) => ({
    subject: 'Tō hononga takiuru',
    paragraphs: [
      'Anei tō hononga hei takiuru. Ka tuwhera he whārangi me tētahi pātene kotahi.',
      '{link}',
      `Kotahi te whakamahinga, ${minutes} meneti te roa. Mehemea ehara nāu i tono, kāore he mahi māu: kāore e taea te takiuru ki te kore tēnei īmēra.`,
    ],
  }),
  welcome: ({ role, countries }) => ({
    subject: 'Kei te tiaki koe i ngā hui āwhina ināianei',
    paragraphs: [
      role === 'administrator'
        ? 'Ngā mihi mō tō tiaki i te rārangi o ngā hui āwhina. He kaiwhakarite matua koe ināianei: ka taea e koe ngā mea katoa te whakatau, i ngā wāhi katoa.'
        : `Ngā mihi mō tō tiaki i te rārangi o ngā hui āwhina. He kaiwhakahaere koe ināianei (${countries || 'ngā whenua katoa'}): māu e whakatau he aha ka tae ki te mahere i reira.`,
      'Ko te ara tomo tēnei. Takiuru mā tēnei wāhitau īmēra, kāore he kupuhipa, ka kite ai i ngā mea e tatari ana:',
      '{link}',
      'He tekau meneti i ia wā, kua ea. Ka tuhi mātou ina tatari tētahi mea; kōwhiria i taua whārangi mēnā i taua wā tonu, kotahi rānei i te rā.',
    ],
  }),
  confirmAddress: (surgery, days) => ({
    subject: `Kotahi anake te mahi e toe ana: ${surgery}`,
    paragraphs: [
      `Ngā mihi mō te whakamōhio mai mō “${surgery}”. Kotahi te mahi e toe ana: tēnā whakaūngia nāu tēnei wāhitau īmēra. Ka tuwhera te hononga i tētahi whārangi me tētahi pātene.`,
      '{link}',
      `Kātahi ka tirohia e ā mātou kaiwhakahaere. Ki te kore koe e mahi i tētahi mea, ka mukua katoatia ā muri i te ${days} rā.`,
      'Ehara nāu? Kāore he mahi māu.',
    ],
  }),
  newLink: (surgery) => ({
    subject: `Tō hononga hou: ${surgery}`,
    paragraphs: [
      `Anei te hononga tūmataiti ki tāu i tuku mai ai mō “${surgery}”. Ka noho hei whakakapi i ngā hononga katoa o mua.`,
      '{link}',
      'Kaua e tukuna atu. Mehemea ehara nāu i tono, kāore he mahi māu.',
    ],
  }),
  received: (surgery, { kind, moderators, waitHours }) => ({
    subject: kind === 'new' ? `Kua tae mai: ${surgery}` : `Kua tae mai tō whakarerekētanga: ${surgery}`,
    paragraphs: [
      kind === 'new'
        ? `Kua tae a “${surgery}” ki ā mātou kaiwhakahaere. He kaitūao rātou, ā, e harikoa ana rātou ki ia surgery hou.`
        : `Kua tae tō whakarerekētanga ki “${surgery}” ki ā mātou kaiwhakahaere. Kia tirohia rā anō, ka noho te whārangi pērā i mua.`,
      ...(moderators ? [`Ngā kaitiaki o tēnei wāhi: ${moderators}.`] : []),
      ...(waitHours === null ? [] : [`I ngā wā tata nei, tata ki te ${hours(waitHours)} te roa.`]),
      'I a koe e tatari ana, ka taea tonu te whakarerekē i ngā mea katoa i tō whārangi tūmataiti.',
    ],
  }),
  approved: (surgery) => ({
    subject: `Kei runga i te mahere: ${surgery}`,
    paragraphs: [
      `Ka mau te wehi! Kei runga a “${surgery}” i te mahere. Anei tōna whārangi, whakaaturia ki te katoa:`,
      '{link}',
      'Ngā mihi ki a koe mō tēnei mahi mā ngā tāngata e tata ana ki a koe. Ki te panoni tētahi mea, takiuru mā tēnei wāhitau īmēra ka whakamōhio mai; ā, ina pātai mātou mēnā kei te haere tonu, kotahi te pā, kua ea.',
    ],
  }),
  editApproved: (surgery) => ({
    subject: `Kei te tuihono tō whakarerekētanga: ${surgery}`,
    paragraphs: [
      `Kei te tuihono tō whakarerekētanga ki “${surgery}”. Ngā mihi mō te whakapono o ngā kōrero.`,
      '{link}',
    ],
  }),
  ended: (surgery) => ({
    subject: `Kua mutu, me te mihi: ${surgery}`,
    paragraphs: [
      `Kua tohua a “${surgery}” kua mutu. Ka noho tonu tōna whārangi, nā te mea he taonga ōna kōrero.`,
      '{link}',
      'Ngā mihi ki te hunga katoa i noho ki ēnei tēpu. Ki te tīmata anō ā tōna wā, ka taea e koe te whakatuwhera anō.',
    ],
  }),
  reopened: (surgery) => ({
    subject: `Kua hoki ki te mahere: ${surgery}`,
    paragraphs: [`He kōrero pai: kua tuwhera anō a “${surgery}”, kua hoki ki te mahere.`, '{link}'],
  }),
  changesRequested: (surgery) => ({
    subject: `He pātai mō ${surgery}`,
    paragraphs: [
      `Ngā mihi mō “${surgery}”. I mua i tā mātou whakaputa i tāu i tuku mai, me āwhina mai koe i tēnei:`,
      '{notes}',
      'Mā tō whārangi tūmataiti e whakaatu kei hea. Whakarerekēhia ki reira ka tuku anō: kāore e ngaro tētahi mea i tuhia e koe.',
    ],
  }),
  rejected: (surgery, mayAppeal) => ({
    subject: `Kāore e taea te whakarārangi: ${surgery}`,
    paragraphs: [
      `Ngā mihi mō te whakamōhio mai mō “${surgery}”. Aroha mai: kāore e taea e mātou te whakarārangi i tēnei āhua.`,
      '{notes}',
      ...(mayAppeal
        ? [
            'He rerekē ō whakaaro? I tō whārangi tūmataiti ka taea te tono kotahi kia tirohia anō, me ētahi kupu ruarua ki a mātou.',
          ]
        : []),
    ],
  }),
  changeRejected: (surgery, mayAppeal) => ({
    subject: `Kāore i hurihia: ${surgery}`,
    paragraphs: [
      `Ngā mihi mō te huringa i marohi koe mō “${surgery}”. Aroha mai: kāore e taea e mātou te whakaputa i tēnei āhua. Ka noho te whārangi pērā i mua.`,
      '{notes}',
      ...(mayAppeal
        ? [
            'He rerekē ō whakaaro? I tō whārangi tūmataiti ka taea te tono kotahi kia tirohia anō, me ētahi kupu ruarua ki a mātou.',
          ]
        : []),
    ],
  }),
  withdrawn: (surgery, wasPublic) => ({
    subject: `Kua tangohia: ${surgery}`,
    paragraphs: [
      `Kua tangohia e koe tāu i tono ai mō “${surgery}”. ${wasPublic ? 'Kāore tōna whārangi i te tūmatanui ināianei, ā, ka whakamōhiotia te hunga ka tae mai ki tētahi rā e heke mai ana.' : 'Kāore tētahi wāhanga i whakaputaina ki te marea.'}`,
      'Nau mai hoki mai ā tōna wā.',
    ],
  }),
  dateGone: (surgery, day) => ({
    subject: `Kāore e hiahiatia ana ināianei: ${surgery}`,
    paragraphs: [
      `I tono koe i tētahi atu wāhi mō “${surgery}” i te ${day}. Kua pahure taua rā, kāore rānei i te maramataka ināianei, nā reira kua tangohia tō tono.`,
      'Mēnā e hiahia tonu ana koe ki tētahi atu wāhi, kōwhiria mō tētahi o ngā rā kei te maramataka ināianei.',
    ],
  }),
  dateBack: (surgery, day) => ({
    subject: `Kei te tatari anō: ${surgery}`,
    paragraphs: [
      `I tono koe i tētahi atu wāhi mō “${surgery}” i te ${day}. I ngaro taua rā i te maramataka, ā, kua hoki mai ināianei. Kei te tatari anō tō tono ki tētahi kaiwhakahaere.`,
      'Kāore he mahi māu. Ka tuhi atu mātou ina whakatauria.',
    ],
  }),
  reverted: (surgery) => ({
    subject: `Kua whakahokia ki tētahi putanga o mua: ${surgery}`,
    paragraphs: [
      `Kua whakahokia e tētahi kaiwhakahaere te whārangi o “${surgery}” ki tētahi putanga o mua. Ko te take:`,
      '{notes}',
      'Tēnā tirohia:',
      '{link}',
      'Mēnā kāore i te tika, takiuru mai mā tēnei īmēra, ka tuku mai i te mea tika.',
    ],
  }),
  hidden: (surgery) => ({
    subject: `E tirohia ana: ${surgery}`,
    paragraphs: [
      `Kua tangohia a “${surgery}” i te mahere mō tēnei wā e tētahi kaiwhakahaere. Te take:`,
      '{notes}',
      'E kī ana tōna whārangi kei te tirohia, ā, ka kōrerotia ki te hunga ka haere ki ngā rā e tū mai nei. Kāore he mea i ngaro. Tirohia i konei, ka tūtohu ai i ngā whakatikatika:',
      '{link}',
    ],
  }),
  removed: (surgery) => ({
    subject: `Kua tangohia te rārangi: ${surgery}`,
    paragraphs: [
      `Kua titiro anō tētahi kaiwhakahaere ki “${surgery}”. Aroha mai: kāore e taea te whakarārangi tonu. Te take:`,
      '{notes}',
      'Kāore tōna whārangi i te tūmatanui, ā, ka whakamōhiotia te hunga ka tae mai ki tētahi rā e heke mai ana. Kei te tiakina ā koutou kōrero; kitea i konei:',
      '{link}',
    ],
  }),
  takenBack: (surgery) => ({
    subject: `Kua tangohia te rārangi: ${surgery}`,
    paragraphs: [
      `I te tirohia anō “${surgery}”, ā, kua tangohia e te kaituku tuatahi.`,
      'Kāore tōna whārangi i te tūmatanui, ā, ka whakamōhiotia te hunga ka tae mai ki tētahi rā e heke mai ana. Kei te tiakina ngā kōrero; kitea i konei:',
      '{link}',
    ],
  }),
  restored: (surgery) => ({
    subject: `Kua tūmatanui anō: ${surgery}`,
    paragraphs: [
      `Kua tirohia a “${surgery}”, ā, kua tūmatanui anō tōna whārangi. Ka kōrerotia ki te hunga ka haere ki ngā rā e tū mai nei.`,
      '{link}',
    ],
  }),
  lookedAtAgain: (surgery, { kind, state }) => ({
    subject: `Kei te titiro anō mātou: ${surgery}`,
    paragraphs: [
      state === 'approved' && kind === 'new'
        ? `I whakaaetia e mātou a “${surgery}”. Kei te tirohia anō e tētahi kaiwhakahaere, nō reira kāore i runga i te mahere kia whakatauria rā anō, ā, ka whakamōhiotia te hunga i kī ka tae mai. Te take:`
        : state === 'approved'
          ? `I whakaaetia e mātou tāu i tūtohu ai mō “${surgery}”. Kei te tirohia anō e tētahi kaiwhakahaere, ā, kua hoki te whārangi ki tōna āhua o mua. Te take:`
          : `I whakakāhoretia e mātou a “${surgery}”. Kei te tirohia anō e tētahi kaiwhakahaere. Te take:`,
      '{notes}',
      'Kāore he mahi māu. Ka tuhi atu mātou ina whakatauria.',
    ],
  }),

  rejectReasons: {
    not_a_surgery:
      'Ki tā mātou titiro ehara tēnei i te surgery: he huihuinga kore utu, ōpaki, ka āwhina ngā kaitūao i tēnā, i tēnā.',
    charges_a_fee: 'Ko ngā mea kore utu anake ka whakarārangitia e mātou.',
    duplicate: 'Kei runga kē tēnei surgery i te mahere.',
    not_enough_to_go_on: 'He iti rawa ngā kōrero kia kitea, kia haere atu ai te tangata.',
    cannot_be_confirmed: 'Kāore i kitea mehemea ka tū tūturu.',
    spam: 'He rite ki te pānui hokohoko.',
    other: 'He take anō:',
  },
  fields: {
    name: 'Ingoa',
    summary: 'I te rerenga kotahi',
    description: 'Whakaahuatanga',
    organisation: 'Whakahaere',
    website: 'Paetukutuku',
    phone: 'Waea',
    meets: 'Ā hea tū ai',
    schedule: 'Ngā rā',
    latitude: 'Tohu mahere',
    longitude: 'Tohu mahere',
    pinPrecision: 'Te tika o te tohu',
    countryCode: 'Whenua',
    timeZone: 'Rohe wā',
    locality: 'Tāone',
    address: 'Wāhitau',
    directions: 'Me pēhea te tae atu',
    languages: 'Ngā reo',
    offers: 'Ngā āwhina',
    eligibility: 'Mō wai',
    cost: 'Te utu',
    whatToBring: 'Hei mau mai',
    access: 'Te āheinga',
    firstHeldOn: 'Te tū tuatahi',
  },
}

function hours(count: number): string {
  if (count < 1.5) return 'kotahi hāora'
  return count < 48 ? `${Math.round(count)} hāora` : `${Math.round(count / 24)} rā`
}
