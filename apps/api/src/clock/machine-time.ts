import type { PrismaClient } from '@surgeries/prisma/client'

export interface MachineTime {
  db: PrismaClient
  machineAheadMs?: () => number
}

/**
 * A client for a library that asks the machine what time it is: it reads and writes times as that clock has them, and the
 * database keeps its own.
 */
export function inMachineTime({ db, machineAheadMs: aheadMs }: MachineTime) {
  if (!aheadMs) return db
  const known = clients.get(db)
  if (known) return known
  const client = extend(db, aheadMs)
  clients.set(db, client)
  return client
}

const clients = new WeakMap<PrismaClient, ReturnType<typeof extend>>()

function extend(db: PrismaClient, aheadMs: () => number) {
  return db.$extends({
    query: {
      $allModels: {
        async $allOperations({ args, query }) {
          const ms = aheadMs()
          return shifted(await query(shifted(args, -ms)), ms)
        },
      },
    },
  })
}

function shifted<T>(value: T, ms: number): T
function shifted(value: unknown, ms: number): unknown {
  if (value instanceof Date) return new Date(value.getTime() + ms)
  if (Array.isArray(value)) return value.map((one: unknown) => shifted(one, ms))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shifted(one, ms)]))
}
