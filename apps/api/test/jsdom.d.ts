/** As much of jsdom as the tests use: it parses as browsers do, and runs no scripts unless told. */
declare module 'jsdom' {
  interface Found {
    readonly textContent: string | null
    readonly innerHTML: string
    getAttributeNames(): string[]
  }
  interface Parsed extends Found {
    readonly body: Found
    querySelector(selector: string): Found | null
    querySelectorAll(selector: string): Iterable<Found>
  }
  export class JSDOM {
    constructor(text: string, options?: { contentType: string })
    readonly window: { document: Parsed }
  }
}
