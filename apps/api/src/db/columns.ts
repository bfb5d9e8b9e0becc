import { Prisma } from '@surgeries/prisma/client'

/** The column of a field of ours. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Columns of the table `alias` under the names of their fields, to be read. Names are ours, never anybody's input. */
export function columnsAs(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)} AS "${field}"`).join(', '))
}

/** The same under their own names, to be read further by SQL. */
export function columnsOf(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)}`).join(', '))
}
