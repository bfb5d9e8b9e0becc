import { fold as foldAnew } from '@surgeries/domain/search/fold'

const known = new Map<string, string>()

/** A name as it is searched for. The same names come again and again while the gazetteer is made. */
export function fold(name: string): string {
  const folded = known.get(name) ?? foldAnew(name)
  known.set(name, folded)
  return folded
}

/** Gives the memory back. */
export function forgetFolded() {
  known.clear()
}
