// Not after a slash: https://video.example/@anna.thapa is a page.
const EMAIL = /[^\s@<>()/]@[^\s@<>()]+[.。]\s?[\p{L}\p{M}]{2,}/u
/** A handle of the Fediverse, `@anna@chaos.social`: an at sign of its own comes first, and no letter before it. */
const HANDLE =
  /(?<![\p{L}\p{M}\p{N}._%+@-])@[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]*@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?![@\p{L}\p{M}\p{N}])/gu

/** Whether a text holds something that reads as an email address: those are never published. Fediverse handles are none. */
export function hasEmailAddress(text: string): boolean {
  const plain = text
    .replaceAll(/%40/gi, '@')
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return EMAIL.test(plain.replace(HANDLE, ' '))
}
