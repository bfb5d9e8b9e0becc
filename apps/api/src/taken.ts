import { Prisma } from '@surgeries/prisma/client'

/** Whether a write failed because somebody else has this value already: by the name of the field, or of the index. */
export function isTaken(error: unknown, name: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return JSON.stringify(error.meta ?? {}).includes(name)
}
