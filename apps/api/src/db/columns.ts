import { Prisma } from '@surgeries/prisma/client'

/** Some columns of a row. What is in JSON is not known before it is read. */
export type Columns<Row, Field extends keyof Row> = {
  [Name in Field]: Prisma.JsonValue extends Row[Name] ? unknown : Row[Name]
}

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The driver reads an array of an enum as one string. */
const LISTS_OF_CHOICES = new Set(['offers', 'access', 'topics'])

/** Columns of the table `alias` under the names of their fields, to be read. Names are ours, never anybody's input. */
export function columnsAs(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(
    fields
      .map((field) => `${alias}.${columnOf(field)}${LISTS_OF_CHOICES.has(field) ? '::text[]' : ''} AS "${field}"`)
      .join(', '),
  )
}

export function columnsOf(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)}`).join(', '))
}
