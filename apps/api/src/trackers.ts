export function isTracker(name: string): boolean {
  return /^(?:fbclid|gclid|utm_.*)$/i.test(name)
}
