/** A town where no seeded surgery is, so that a test there meets only what it made itself. */
export interface Town {
  locality: string
  countryCode: string
  timeZone: string
  latitude: number
  longitude: number
}

const town = (locality: string, countryCode: string, timeZone: string, latitude: number, longitude: number): Town => ({
  locality,
  countryCode,
  timeZone,
  latitude,
  longitude,
})

/** Each belongs to one test alone: so do its moderators, its queue and its part of the map. */
export const ASUNCION = town('Asunción', 'PY', 'America/Asuncion', -25.2865, -57.647)
export const DAKAR = town('Dakar', 'SN', 'Africa/Dakar', 14.6937, -17.4441)
export const KANDY = town('Kandy', 'LK', 'Asia/Colombo', 7.2955, 80.6356)
export const KISUMU = town('Kisumu', 'KE', 'Africa/Nairobi', -0.1022, 34.7617)
export const KUMASI = town('Kumasi', 'GH', 'Africa/Accra', 6.6884, -1.6244)
export const LUSAKA = town('Lusaka', 'ZM', 'Africa/Lusaka', -15.4067, 28.2871)
export const PODGORICA = town('Podgorica', 'ME', 'Europe/Podgorica', 42.4411, 19.2636)
export const RIGA = town('Riga', 'LV', 'Europe/Riga', 56.9494, 24.1052)
export const SUVA = town('Suva', 'FJ', 'Pacific/Fiji', -18.1401, 178.4241)
export const TALLINN = town('Tallinn', 'EE', 'Europe/Tallinn', 59.4372, 24.7454)
export const TBILISI = town('Tbilisi', 'GE', 'Asia/Tbilisi', 41.6941, 44.8337)
export const THIMPHU = town('Thimphu', 'BT', 'Asia/Thimphu', 27.4661, 89.6419)
export const VILNIUS = town('Vilnius', 'LT', 'Europe/Vilnius', 54.6892, 25.2798)
