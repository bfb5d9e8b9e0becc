/** Venues and addresses of the recorded surgeries, as people write them, with the page that has to come first. */
export const VENUES: [q: string, slug: string][] = [
  ['thestudio', 'central-birmingham'],
  ['thestudio, Birmingham', 'central-birmingham'],
  ['7 Cannon Street', 'central-birmingham'],
  ['Fazeley Studios', 'central-birmingham'],
  ['BBC Birmingham, the Mailbox', 'central-birmingham'],
  ['Lozells Methodist Church', 'lozells-and-birchfield'],
  ['Balsall Heath Forum', 'balsall-heath'],
  ['Talbot Hotel', 'stourbridge'],
  ['Talbot Hotel, Stourbridge', 'stourbridge'],
  ['Coffee Cups', 'halesowen'],
  ['Warwick Library', 'warwick'],
  ['Kenilworth Library', 'kenilworth'],
  ['Old Market Hall', 'shrewsbury'],
  ['Doncaster College', 'doncaster'],
  ['McDonald Road Library', 'edinburgh'],
  ['10A Fleet Street', 'brighton'],
  ['BMECP', 'brighton'],
  ['Toffee Factory', 'newcastle'],
  ['Tofee Factory', 'newcastle'],
  ['Settledown Cafe', 'newcastle'],
  ['Mosman Library', 'mosman'],
  ['Vangate Mall', 'rlabs-cape-town'],
  ['Bridgetown Community Centre', 'rlabs-cape-town'],
  ['Kultwerk West', 'hamburg'],
  ['Kleine Freiheit', 'hamburg'],
]

const LEFT = 'a venue of years ago, which the listing of central Birmingham does not name any more'

/** Those that are known to go wrong, and why. */
export const MISSES: Record<string, string> = {
  Leningrad: 'the region around Saint Petersburg is called so to this day, and the city comes second',
  'Fazeley Studios': LEFT,
  'BBC Birmingham, the Mailbox': LEFT,
}
