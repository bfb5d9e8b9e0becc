export function nextPath(wished: string | null, otherwise = '/me'): string {
  if (!wished?.startsWith('/') || wished.includes('\\')) return otherwise
  const base = 'https://here.invalid'
  try {
    const url = new URL(wished, base)
    // Without its dots, /.//elsewhere.example is an address of another site.
    if (url.origin !== base || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return otherwise
    return `${url.pathname}${url.search}${url.hash}`
  } catch {
    return otherwise
  }
}
