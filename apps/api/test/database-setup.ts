import type { TestProject } from 'vitest/node'
import { generateSources } from '../../../scripts/generated.ts'
import { startPostgres } from '@surgeries/embedded-postgres/postgres'
import { prepareCluster } from './template.ts'
import { makeTemporaryDataDir, removeTemporaryDataDir } from './temporary.ts'

/** One PostgreSQL for the whole run, with the template that every test file clones. */
export default async function setup(project: TestProject) {
  await generateSources()
  const dataDir = await makeTemporaryDataDir()
  try {
    await prepareCluster(dataDir)
    const postgres = await startPostgres({ dataDir, durable: false })
    project.provide('postgresUrl', postgres.url)
    return async () => {
      await postgres.stop()
      removeTemporaryDataDir(dataDir)
    }
  } catch (error) {
    removeTemporaryDataDir(dataDir)
    throw error
  }
}
