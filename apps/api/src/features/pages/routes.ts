import type { Locale } from '@surgeries/domain/i18n'
import { type SurgeryFilter } from '@surgeries/contracts/surgeries'
import { can } from '@surgeries/domain/permissions'
import { Refusal, type RefusalCode } from '@surgeries/domain/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { isDevelopment } from '../../env.ts'
import { cached } from '../../http/cache/cached-route.ts'
import { answerNotFound } from '../../http/errors.ts'
import { languageFor } from '../../http/accepted.ts'
import { listDatesPage } from '../calendar/index.ts'
import { queryOf } from '../feeds/index.ts'
import { isOwnMachine } from '../site/index.ts'
import { findSurgery, listAddresses, listForFrontPage } from '../surgeries/index.ts'
import { aboutPage, dataPage } from './about-page.ts'
import { filterAsked } from './asked.ts'
import { readAssets } from './assets.ts'
import { calendarPage } from './calendar-page.ts'
import { homePage } from './home-page.ts'
import { privatePage, registerPage } from './other-pages.ts'
import { problemPage } from './problem-page.ts'
import { type Page, readShell } from './shell.ts'
import { robotsOf, sitemapOf } from './sitemap.ts'
import { surgeryPage } from './surgery-page.ts'
import { Slug } from '@surgeries/contracts/shared'

const PRIVATE = [
  '/submissions/:token',
  '/questions/:token',
  '/attendances/:token',
  '/sign-in',
  '/sign-in/confirm',
  '/me',
  '/me/surgeries/:slug',
  '/me/surgeries/:slug/edit',
  '/me/surgeries/:slug/dates',
  '/me/surgeries/:slug/dates/:recurrenceId',
  '/me/surgeries/:slug/dates/:recurrenceId/venue',
  '/moderation',
  '/moderation/reports',
  '/moderation/:id',
  '/moderation/surgeries/:slug',
]
const DATES = 30
const HIDDEN = { schema: { hide: true } }
const PUBLIC = cached({ ...HIDDEN, config: {} })

/** The web pages: one shell, with what each address has to say in its HTML, and the built files beside it. */
export const pagesFeature = plugin(async (app) => {
  const { env, db, now } = app.deps
  const { PUBLIC_URL } = env
  const shell = readShell(app.deps.webRoot)
  const assets = readAssets(app.deps.webRoot)

  const send = (reply: FastifyReply, page: Page) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'public, no-cache').send(shell(page))
  const sendPrivate = (reply: FastifyReply, page: Page) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .header('referrer-policy', 'no-referrer') // its address may be a key
      .send(shell(page))
  const sendNotFound = (request: FastifyRequest, reply: FastifyReply) =>
    sendPrivate(
      reply.status(404).header('vary', 'accept-language'),
      problemPage('not_found', languageFor(request.headers['accept-language'])),
    )
  app.decorate('problemPage', (code: RefusalCode, locale: Locale) => shell(problemPage(code, locale)))

  app.get<{ Querystring: Record<string, unknown> }>('/', PUBLIC, async ({ query }, reply) => {
    const items = await listForFrontPage(db, filterAsked(query), now())
    return send(reply, homePage(items, PUBLIC_URL, feedQuery(query)))
  })
  app.get<{ Querystring: Record<string, unknown> }>('/calendar', PUBLIC, async ({ query }, reply) => {
    const dates = (filter: SurgeryFilter) => listDatesPage(db, { ...filter, limit: DATES }, now())
    const { items } = await dates(filterAsked(query)).catch((error: unknown) => {
      if (error instanceof Refusal) return dates({})
      throw error
    })
    return send(reply, calendarPage(items, PUBLIC_URL, feedQuery(query)))
  })
  app.get<{ Params: { slug: string } }>('/surgeries/:slug', PUBLIC, async (request, reply) => {
    const { slug } = request.params
    const isSlug = Slug.safeParse(slug).success
    const found = isSlug ? await findSurgery(db, slug, now()) : null
    if (!found) return sendNotFound(request, reply)
    if ('movedTo' in found) return reply.redirect(`/surgeries/${found.movedTo}`, 301)
    return send(reply, surgeryPage(found.surgery, PUBLIC_URL))
  })
  app.get('/about', PUBLIC, async (_request, reply) => send(reply, aboutPage(PUBLIC_URL)))
  app.get('/about/data', PUBLIC, async (_request, reply) => send(reply, dataPage(PUBLIC_URL)))
  app.get('/register', PUBLIC, async (_request, reply) => send(reply, registerPage(PUBLIC_URL)))
  for (const path of PRIVATE) app.get(path, HIDDEN, async (_request, reply) => sendPrivate(reply, privatePage()))
  if (isDevelopment(env))
    app.get('/dev/inbox', HIDDEN, async (request, reply) =>
      can(null, 'administer', { isOwnMachine: isOwnMachine(request) })
        ? sendPrivate(reply, privatePage())
        : sendNotFound(request, reply),
    )

  app.get('/robots.txt', HIDDEN, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, no-cache').send(robotsOf(PUBLIC_URL)),
  )
  app.get('/sitemap.xml', PUBLIC, async (_request, reply) =>
    reply
      .type('application/xml')
      .header('cache-control', 'public, no-cache')
      .send(sitemapOf(await listAddresses(db), PUBLIC_URL)),
  )

  // The files of one visit would use up what a whole school may ask for in a minute.
  app.get<{ Params: { '*': string } }>('/*', { ...HIDDEN, config: { rateLimit: false } }, async (request, reply) => {
    const address = `/${request.params['*']}`
    const asset = assets.get(address)
    if (asset) {
      const lifetime = asset.isHashed ? 'public, max-age=31536000, immutable' : 'public, no-cache'
      return reply.type(asset.contentType).header('cache-control', lifetime).send(asset.bytes)
    }
    return isProgram(address) ? answerNotFound(request, reply) : sendNotFound(request, reply)
  })
  for (const address of assets.keys()) app.declareMethods(address, ['GET', 'HEAD'])
  app.setNotFoundHandler((request, reply) => answerNotFound(request, reply))
})

function feedQuery(query: Record<string, unknown>): string {
  return queryOf(filterAsked({ ...query, when: undefined }))
}

function isProgram(address: string): boolean {
  return address.startsWith('/api') || address.startsWith('/assets/')
}
