import type { Env } from '../../../env.ts'

/** What a mail about a decision leads to: the page of the surgery where there is one, else the first page. */
export function linkTo({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>, slug: string | undefined): string {
  return slug === undefined ? PUBLIC_URL : `${PUBLIC_URL}/surgeries/${slug}`
}
