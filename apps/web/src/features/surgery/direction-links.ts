interface Place {
  name: string
  latitude: number
  longitude: number
}

/** Plain links into map applications: the device's own (RFC 5870), OpenStreetMap and Google Maps. */
export function directionLinks({ name, latitude, longitude }: Place) {
  const point = `${latitude},${longitude}`
  return [
    { name: 'app', href: `geo:${point}?q=${point}(${encodeURIComponent(name)})` },
    {
      name: 'osm',
      href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`,
    },
    { name: 'google', href: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(point)}` },
  ] as const
}
