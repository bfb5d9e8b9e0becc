/**
 * The bare sound of a name: consonants in a few classes, vowels and aspiration left out, so that a name and its
 * transcription meet (`काठमाडौँ` and `Kathmandu` are both near `ktnt`). Null for scripts that we cannot sound out.
 * Takes folded text (see fold.ts).
 */
export function soundOf(folded: string): string | null {
  const letters = [...folded.replace(ARABIC_ARTICLE, '')].map((letter) => OTHER_SCRIPTS[letter] ?? letter).join('')
  if (/[^\x20-\x7e]/u.test(letters)) return null
  return letters
    .split(' ')
    .map(soundOfWord)
    .filter((word) => word !== '')
    .join(' ')
}

const ARABIC_ARTICLE = /(?<=^| )ال(?=\p{L}{2})/gu

function soundOfWord(word: string): string {
  return word
    .replace(/tch|ch|sch|sh|c(?=[eiy])|z|x/g, 's')
    .replace(/ph/g, 'p')
    .replace(/[gj](?=[eiy])|j/g, 'g')
    .replace(/c|q/g, 'k')
    .replace(/d/g, 't')
    .replace(/[bfvw]/g, 'p')
    .replace(/m/g, 'n')
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')
}

const OTHER_SCRIPTS: Record<string, string> = {
  ...pairs(
    'क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल स ह',
    'k k g g n s s j j n t t d d n t t d d n p p b b m y r l s h',
  ),
  ...vowels('अ आ इ उ ए ऐ ओ औ ऋ ा ि ु ृ े ै ो ौ ् ः'),
  'ं': 'n',
  ...pairs(
    'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ',
    'a b v g d e g s i k l m n o p r s t u f h s s s s _ i _ e u a i i e g',
  ),
  ...pairs(
    'ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ غ ف ق ك ل م ن ه ة پ چ ژ گ ک ٹ ڈ ڑ ں ھ ہ ڤ',
    'b t t j h k d d r s s s s d t s g f k k l m n h _ p s s g k t d r n h h v',
  ),
  ...vowels('ا ع ء و ي ى ی ے'),
  ...pairs('ב ג ד ה ז ח ט כ ך ל מ ם נ ן ס פ ף צ ץ ק ר ש ת', 'b g d h s h t k k l m m n n s p f s s k r s t'),
  ...vowels('א ע ו י'),
  ...pairs('α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω', 'a v g d e s i t i k l m n x o p r s t i f h s o'),
}

function pairs(from: string, to: string): Record<string, string> {
  const sounds = to.split(' ')
  return Object.fromEntries(from.split(' ').map((letter, at) => [letter, (sounds[at] ?? '').replace('_', '')]))
}

function vowels(letters: string): Record<string, string> {
  return Object.fromEntries(letters.split(' ').map((letter) => [letter, 'a']))
}
