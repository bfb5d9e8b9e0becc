import { createTransport } from 'nodemailer'
import type { Env } from '../env.ts'

export interface SmtpMail {
  id: string
  to: string
  replyTo: string | null
  subject: string
  text: string
  html: string
}

export interface Smtp {
  send(mail: SmtpMail): Promise<void>
  close(): void
}

/** Says that a mail could not be handed over, without the address that a mail server likes to repeat. */
export class SmtpError extends Error {
  override name = 'SmtpError'
}

const TIMEOUT_MS = 20_000

/** The configured mail server, or nothing where none is configured: then mails are kept (see queue/deliver-mail.ts). */
export function openSmtp({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): Smtp | null {
  if (!SMTP_URL) return null
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, to, replyTo, subject, text, html }) {
      await transport
        .sendMail({
          // Made from the mail's id: should it be sent twice, the second can be recognised as the same.
          messageId: `<${id}@${domainOf(MAIL_FROM)}>`,
          from: MAIL_FROM,
          ...(replyTo ? { replyTo } : {}),
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .catch((error: unknown) => {
          throw new SmtpError(`the mail server refused or did not answer (${reasonOf(error)})`)
        })
    },
    close: () => transport.close(),
  }
}

function domainOf(sender: string): string {
  return /@([^\s<>@]+?)>?\s*$/.exec(sender)?.[1] ?? 'localhost'
}

function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const code = 'code' in error ? String(error.code) : 'unknown'
  return 'responseCode' in error ? `${code} ${String(error.responseCode)}` : code
}
