import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareProduct } from '../../apps/api/test/template.ts'
import { makeTemporaryDataDir } from '../../scripts/postgres/temporary.ts'
import { startMailSink } from './mail-sink.ts'
import { startProduct } from './product.ts'

/** The real product on a data directory with a sample of the places, with a mail server beside it; both end with the run. */
export default async function setup() {
  const folder = makeTemporaryDataDir('e2e')
  const mail = await startMailSink(join(folder, 'mail'))
  process.env.E2E_MAIL_DIR = mail.folder
  process.env.E2E_DATA_DIR = join(folder, 'data')
  mkdirSync(process.env.E2E_DATA_DIR)
  await prepareProduct(process.env.E2E_DATA_DIR)
  const product = await startProduct({
    DATA_DIR: process.env.E2E_DATA_DIR,
    PORT: process.env.E2E_PORT ?? '',
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  })
  return async () => {
    await product.stop()
    await mail.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
