import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { openAdapters } from './adapter.ts'
import { schemaFiles } from './files.ts'

/**
 * Asks Prisma's schema engine one thing. It is the WebAssembly build, because the native one cannot be downloaded
 * everywhere; and a fresh one each time, because one that has opened its shadow database goes on using it.
 */
export async function askEngine<T>(url: string, question: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const datamodels = schemaFiles().map(({ path, content }): [string, string] => [path, content])
  const adapters = openAdapters(url)
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters.factory))
  try {
    return await question(engine)
  } finally {
    engine.free()
    await adapters.close()
  }
}
