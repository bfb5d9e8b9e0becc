import { fold } from '@surgeries/domain/fold'
import { distanceKm, type Point } from '@surgeries/domain/geo'
import type { Town } from './gazetteer-sources.ts'

const SAME_PLACE_KM = 5

/**
 * One town for each place. The newer source knows today's population, division and name; the older one has the
 * names in all scripts, the zone and a better point. Where only the name and the neighbourhood agree, it is one place too.
 */
export function mergeTowns(older: Town[], newer: Town[], divisions: Map<string, string>): Town[] {
  const today = new Map(newer.map((town) => [town.id, town]))
  const known = older.map((town) => bringUpToDate(town, today.get(town.id), divisions))
  const ids = new Set(known.map((town) => town.id))
  const rest = newer.filter((town) => !ids.has(town.id)).sort((a, b) => b.population - a.population)
  return withoutNeighboursOfTheSameName(known, rest)
}

function bringUpToDate(town: Town, now: Town | undefined, divisions: Map<string, string>): Town {
  if (!now) return town
  return {
    ...town,
    name: fold(now.name) === fold(town.name) ? town.name : now.name,
    otherNames: [...town.otherNames, town.name, now.name],
    divisionCode: divisions.has(now.divisionCode) ? now.divisionCode : town.divisionCode,
    population: now.population || town.population,
  }
}

function withoutNeighboursOfTheSameName(known: Town[], rest: Town[]): Town[] {
  const namesakes = new Map<string, Point[]>()
  const isNew = (town: Town) => {
    const key = `${town.countryCode} ${fold(town.name)}`
    const others = namesakes.get(key)
    if (others?.some((other) => distanceKm(other, town) < SAME_PLACE_KM)) return false
    if (others) others.push(town)
    else namesakes.set(key, [town])
    return true
  }
  known.forEach(isNew)
  return [...known, ...rest.filter(isNew)]
}
