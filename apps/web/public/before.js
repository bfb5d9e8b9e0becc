// Runs before the page is drawn, so that nothing flashes: the chosen theme and language.
// zod must be told here, before its first schema, not to try out `new Function`: the policy refuses it.
globalThis.__zod_globalConfig = { jitless: true }

const remembered = (name) => {
  try {
    return localStorage.getItem(name)
  } catch {
    // Storage is refused: the system's theme and the browser's language will do.
    return null
  }
}

const theme = remembered('theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
const language = [remembered('language'), ...navigator.languages]
  .map((tag) => tag?.split('-')[0])
  .find((tag) => ['en', 'de', 'ne', 'mi'].includes(tag))
if (language) document.documentElement.lang = language

// The build calls this at the foot of the file (build/early-fetch.ts): the page's code and words are fetched at once.
// oxlint-disable-next-line no-unused-vars
function askEarly({ pages, messages }) {
  const [, files = [], namespaces = []] = pages.find(([pattern]) => new RegExp(pattern).test(location.pathname)) ?? []
  const words = ['common', ...namespaces].map((namespace) => messages[`${language ?? 'en'}/${namespace}`])
  for (const file of [...files, ...words]) {
    if (!file) continue
    const link = document.createElement('link')
    link.href = `/${file}`
    if (file.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style', crossOrigin: '' })
    else link.rel = 'modulepreload'
    document.head.append(link)
  }
}
