import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { LanguageProvider } from './locales/language-provider.tsx'
import { startMessages } from './locales/messages.ts'
import { prepareWith } from './navigation/address.ts'
import { App, preparePage } from './router.tsx'
import { Announcer } from './ui/feedback/announcer.tsx'
import { guardAgainstTranslation } from './ui/text/translation-guard.ts'

// Not awaited at the top: pages import this file's neighbours, and would wait for it while it waits for them.
void start()

async function start() {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root element')
  guardAgainstTranslation(document)
  const messages = startMessages()
  prepareWith(preparePage)
  // The served first content stays until the page's own code and words are here: nothing blinks.
  await Promise.all([messages, preparePage(location.pathname)])
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <LanguageProvider>
          <Announcer>
            <App />
          </Announcer>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
