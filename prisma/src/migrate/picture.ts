import pg from 'pg'
import { z } from 'zod'

const Column = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
  isPrimary: z.boolean(),
  target: z.string().nullable(),
  isNullable: z.boolean(),
})
type Column = z.infer<typeof Column>

const COLUMNS = `
  SELECT c.relname AS table, a.attname AS column, t.typname AS type, NOT a.attnotnull AS "isNullable",
         EXISTS (SELECT FROM pg_constraint p WHERE p.conrelid = c.oid AND p.contype = 'p' AND a.attnum = ANY (p.conkey))
           AS "isPrimary",
         (SELECT f.confrelid::regclass::text FROM pg_constraint f
           WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum] LIMIT 1) AS target
    FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
   WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_prisma%'
   ORDER BY c.relname COLLATE "C", a.attnum`

/** The tables of a migrated database and what refers to what, as a page with a Mermaid diagram. */
export async function drawSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return pageOf(z.array(Column).parse((await client.query(COLUMNS)).rows))
  } finally {
    await client.end()
  }
}

function pageOf(columns: Column[]): string {
  const tables = Object.entries(Object.groupBy(columns, ({ table }) => table))
  const boxes = tables.map(([table, own = []]) => `  ${table} {\n${own.map(lineOf).join('')}  }\n`)
  const arrows = columns.flatMap(({ table, column, target, isNullable }) =>
    target === null ? [] : [`  ${target.replaceAll('"', '')} ${isNullable ? '|o' : '||'}--o{ ${table} : ${column}\n`],
  )
  return `# The tables\n\nWritten by \`npm run migrate -- picture\`.\n\n\`\`\`mermaid\nerDiagram\n${boxes.join('')}${arrows.join('')}\`\`\`\n`
}

function lineOf({ column, type, isPrimary, target }: Column): string {
  const keys = [isPrimary && 'PK', target !== null && 'FK'].filter(Boolean).join(', ')
  return `    ${type.replace(/^_(.*)/, '$1_array')} ${column}${keys && ` ${keys}`}\n`
}
