import type { ExpectedPerson } from '@surgeries/contracts/attendances'

export interface Match {
  helper: ExpectedPerson
  /** What one wants and the other can. */
  topics: ExpectedPerson['topics']
  languages: string[]
}

export interface Wanter {
  person: ExpectedPerson
  /** Who can help with any of it, the most shared first. */
  matches: Match[]
  /** What nobody who is coming has offered. */
  missing: { topics: ExpectedPerson['topics']; languages: string[] }
}

export interface Evening {
  wanters: Wanter[]
  helpers: ExpectedPerson[]
  /** In the order in which they move up. */
  waiting: ExpectedPerson[]
}

export function eveningOf(people: readonly ExpectedPerson[]): Evening {
  const inOrder = people.toSorted((a, b) => a.since.localeCompare(b.since))
  const coming = inOrder.filter(({ state }) => state === 'coming')
  const helpers = coming.filter(({ kind }) => kind === 'offers_help')
  return {
    wanters: coming.filter(({ kind }) => kind === 'wants_help').map((person) => wanterOf(person, helpers)),
    helpers,
    waiting: inOrder.filter(({ state }) => state === 'waiting'),
  }
}

function wanterOf(person: ExpectedPerson, helpers: readonly ExpectedPerson[]): Wanter {
  const offered = {
    topics: new Set(helpers.flatMap(({ topics }) => topics)),
    languages: new Set(helpers.flatMap(({ languages }) => languages)),
  }
  return {
    person,
    matches: helpers
      .map((helper) => matchOf(person, helper))
      .filter((match) => isMatch(person, match))
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
    missing: {
      topics: person.topics.filter((topic) => !offered.topics.has(topic)),
      languages: person.languages.filter((language) => !offered.languages.has(language)),
    },
  }
}

function matchOf(wanter: ExpectedPerson, helper: ExpectedPerson): Match {
  return {
    helper,
    topics: wanter.topics.filter((topic) => helper.topics.includes(topic)),
    languages: wanter.languages.filter((language) => helper.languages.includes(language)),
  }
}

function isMatch(wanter: ExpectedPerson, { topics, languages }: Match): boolean {
  return topics.length > 0 || (wanter.topics.length === 0 && languages.length > 0)
}

function weightOf({ topics, languages }: Match): number {
  return topics.length + languages.length
}
