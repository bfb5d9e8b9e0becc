import { fileURLToPath } from 'node:url'

export const GAZETTEER = fileURLToPath(new URL('../../data/gazetteer/', import.meta.url))
/** Apart, because its licence says so. */
export const ODBL = fileURLToPath(new URL('../../../apps/api/data/odbl/', import.meta.url))
