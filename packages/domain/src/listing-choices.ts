/** What a listing lets people choose from. */
export const OFFERS = [
  'getting_started',
  'websites',
  'blogging',
  'facebook',
  'instagram',
  'whatsapp',
  'video',
  'photos',
  'newsletters',
  'events',
  'fundraising',
  'online_safety',
  'smartphones',
  'accessibility',
  'open_data',
] as const
export type Offer = (typeof OFFERS)[number]

export const ACCESS_FEATURES = [
  'step_free',
  'accessible_toilet',
  'hearing_loop',
  'sign_language',
  'quiet_space',
  'children_welcome',
  'public_transport',
  'accessible_parking',
] as const
export type AccessFeature = (typeof ACCESS_FEATURES)[number]

/** The first is what is meant where nothing is said. */
export const PIN_PRECISIONS = ['door', 'street', 'town'] as const
export type PinPrecision = (typeof PIN_PRECISIONS)[number]
