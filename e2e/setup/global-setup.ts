import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { prepareProduct } from '../../apps/api/test/template.ts'
import { makeTemporaryDataDir } from '@surgeries/embedded-postgres/temporary'
import { startMailSink } from './mail-sink.ts'
import { startProduct } from './product.ts'

const run = promisify(execFile)

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
  await appointModerators(process.env.E2E_DATA_DIR)
  return async () => {
    await product.stop()
    await mail.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function appointModerators(dataDir: string) {
  const script = fileURLToPath(new URL('appoint-moderators.ts', import.meta.url))
  await run(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  })
}
