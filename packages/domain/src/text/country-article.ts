/** Countries and territories whose English name takes "the" inside a sentence: "in the United Kingdom". */
const WITH_ARTICLE = new Set(
  'AE AX BQ BS CC CF CK DO FK FO GB GM GS IM IO KM KY MH MP MV NL PH PN PS SB TC TF UM US VG VI'.split(' '),
)

/** The name of a country as it stands inside a sentence. Other languages of ours word their sentences so that it stands alone. */
export function countryInSentence(language: string, code: string, name: string): string {
  return language === 'en' && WITH_ARTICLE.has(code) ? `the ${name}` : name
}
