import type { Env } from '../../../env.ts'

export function linkTo({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>, slug: string | undefined): string {
  return slug === undefined ? PUBLIC_URL : `${PUBLIC_URL}/surgeries/${slug}`
}
