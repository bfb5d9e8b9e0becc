/** Also where the last part of the domain is the ASCII form of another script (RFC 5890). */
export const EMAIL_FORM =
  /^(?:[a-z0-9_'+-]+\.)*[a-z0-9_'+-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/
export const EMAIL_LENGTH = 254

/** Whether what was typed is an email address that we can write to. */
export function isEmail(typed: string): boolean {
  const email = canonicalEmail(typed)
  return email.length <= EMAIL_LENGTH && EMAIL_FORM.test(email)
}

/**
 * An email address as it is kept: lower case, and a domain of any script in its ASCII form (IDNA, UTS 46), which is
 * what mail servers look up. What cannot be read is given back as it is, for the check that follows.
 */
export function canonicalEmail(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .toLowerCase()
  const at = plain.lastIndexOf('@')
  const domain = asciiDomain(plain.slice(at + 1).replace(/[。]/gu, '.'))
  return at < 1 || domain === null ? plain : `${plain.slice(0, at)}@${domain}`
}

/**
 * Whether letters beyond ASCII stand before the at sign (RFC 6531). Many mail servers still refuse such an address, so
 * that our mail would not arrive: it is refused with words that say so.
 */
export function hasForeignMailbox(email: string): boolean {
  return /\P{ASCII}/u.test(email.slice(0, email.lastIndexOf('@')))
}

/** Node and browsers have it; the standard library of JavaScript does not. */
declare const URL: new (address: string) => { hostname: string }

function asciiDomain(domain: string): string | null {
  if (/^[a-z0-9.-]*$/.test(domain)) return domain
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null
  try {
    return new URL(`http://${domain}/`).hostname
  } catch {
    return null
  }
}
