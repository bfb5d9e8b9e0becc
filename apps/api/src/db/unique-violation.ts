import { Prisma } from '@surgeries/prisma/client'

/** Whether a write failed because a unique index has this value already. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return JSON.stringify(error.meta ?? {}).includes(`"${index}"`)
}
