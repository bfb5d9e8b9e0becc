/** Whether a query parameter was added by who shared an address, to follow its readers: fbclid, gclid, utm_source … */
export function isTracker(name: string): boolean {
  return /^(?:fbclid|gclid|utm_.*)$/i.test(name)
}
