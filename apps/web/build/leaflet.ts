import type { Plugin } from 'vite'

const MODULE = 'leaflet/dist/leaflet-src.esm.js'
/** Assignments to classes that are kept would keep what they assign. None of these is reached by that name. */
const ALIASES =
  /^(?:control|Control|Map|GridLayer|TileLayer|tileLayer|Icon)\.\w+ = (?:Layers|Scale|layers|scale|TileLayerWMS|tileLayerWMS);$/gm

/** Takes Leaflet as a module, and lets what we do not use of it fall away: a class there is a call, which might do anything. */
export function leaflet(): Plugin {
  return {
    name: 'leaflet',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === 'leaflet' ? this.resolve(MODULE, importer, { skipSelf: true }) : null
    },
    transform: {
      filter: { id: /leaflet-src\.esm\.js$/ },
      handler(code) {
        return code
          .replace(ALIASES, '')
          .replace(/^var (\w+) = (\w+)\.extend\(/gm, 'var $1 = /* @__PURE__ */ $2.extend(')
      },
    },
  }
}
