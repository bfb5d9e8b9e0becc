import { Prisma } from '@surgeries/prisma/client'

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Columns of the table `alias` under the names of their fields, to be read. Names are ours, never anybody's input. */
export function columnsAs(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)} AS "${field}"`).join(', '))
}

export function columnsOf(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)}`).join(', '))
}
