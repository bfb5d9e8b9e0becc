// Runs before the page is drawn, so that nothing flashes: the chosen theme and language.
// zod must be told here, before its first schema, not to try out `new Function`: the policy refuses it.
globalThis.__zod_globalConfig = { jitless: true }
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const language = localStorage.getItem('language')
  if (language) document.documentElement.lang = language
} catch {
  // Storage is refused: the system's theme and the browser's language will do.
}
