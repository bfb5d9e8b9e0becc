import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'

const PATIENCE_MS = 20_000
const read = new Map<string, Promise<Email>>()

interface Wait {
  patienceMs?: number
  /** How many messages of the kind came before the one that is waited for. */
  after?: number
}

/** The newest message to an address whose subject fits, once it has come in over SMTP. */
export async function waitForMail(
  to: string,
  subject: RegExp = /./,
  { patienceMs = PATIENCE_MS, after = 0 }: Wait = {},
): Promise<Email> {
  const until = Date.now() + patienceMs
  for (;;) {
    const mails = await listMail(to)
    const fitting = mails.filter((mail) => subject.test(mail.subject ?? ''))
    const found = fitting.at(-1)
    if (found && fitting.length > after) return found
    if (Date.now() > until)
      throw new Error(`No mail for ${to} about ${subject}; there is: ${mails.map((mail) => mail.subject).join(' | ')}`)
    await wait(100)
  }
}

/** Every message to an address so far, the oldest first. */
export async function listMail(to: string): Promise<Email[]> {
  const folder = process.env.E2E_MAIL_DIR ?? ''
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(files.toSorted().map((name) => readMail(join(folder, name))))
  return mails.filter((mail) => mail.to?.some((recipient) => recipient.address === to))
}

/** The first link of a message that leads to the product. */
export function linkIn(mail: Email): string {
  const [link] = /https?:\/\/[^\s"<>)]+/.exec(mail.text ?? mail.html ?? '') ?? []
  if (!link) throw new Error(`There is no link in "${mail.subject}"`)
  return link
}

// Each file is read once: the folder is looked through many times in a run.
function readMail(file: string): Promise<Email> {
  const known = read.get(file)
  if (known) return known
  const reading = PostalMime.parse(readFileSync(file))
  read.set(file, reading)
  return reading
}
