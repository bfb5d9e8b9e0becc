import type { PinPrecision } from '@surgeries/domain/listing-choices'

interface Place {
  name: string
  latitude: number
  longitude: number
  pinPrecision: PinPrecision
  town: string
}

/**
 * Plain links into map applications: the device's own (RFC 5870), OpenStreetMap and Google Maps. Where the pin is about the
 * town they show the town, and no pin that looks like a door.
 */
export function directionLinks({ name, latitude, longitude, pinPrecision, town }: Place) {
  const point = `${latitude},${longitude}`
  const isTown = pinPrecision === 'town'
  const asked = encodeURIComponent(isTown ? town : point)
  const view = isTown
    ? `#map=11/${latitude}/${longitude}`
    : `?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
  return [
    { name: 'app', href: isTown ? `geo:0,0?q=${asked}` : `geo:${point}?q=${point}(${encodeURIComponent(name)})` },
    { name: 'osm', href: `https://www.openstreetmap.org/${view}` },
    { name: 'google', href: `https://www.google.com/maps/search/?api=1&query=${asked}` },
  ] as const
}
