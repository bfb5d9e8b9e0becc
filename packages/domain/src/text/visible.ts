/** Letters and signs that show nothing: Default_Ignorable_Code_Point (Unicode DerivedCoreProperties), blank Braille and blank hieroglyphs. */
const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}|\u2800|\u{13441}|\u{13442}|\u{1d159}/gu
/** A letter, digit, sign or picture; a combining mark needs something to stand on. */
const SHOWN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Whether a text has at least one character that a reader sees: zero-width characters, fillers and bare marks do not count. */
export function hasVisible(text: string): boolean {
  return SHOWN.test(text.replace(SHOWS_NOTHING, ''))
}

/** A text without characters that show nothing at either end; empty when nothing of it can be seen. */
export function trimUnseen(text: string): string {
  if (!hasVisible(text)) return ''
  return text.replace(/^[\s\u00ad\u115f\u1160\u180e\u200b\u2060\u2800\u3164\uffa0]+/u, '').replace(AT_THE_END, '')
}

/** One step back each, so that a long run inside a text costs nothing. */
const AT_THE_END =
  /(?<![\s\u00ad\u115f\u1160\u180e\u200b\u2060\u2800\u3164\uffa0])[\s\u00ad\u115f\u1160\u180e\u200b\u2060\u2800\u3164\uffa0]+$/u
