-- Towns are looked for around a point, among quarters and postcodes that outnumber them.
DROP INDEX "place_latitude_longitude_idx";
CREATE INDEX "place_kind_latitude_longitude_idx" ON "place" ("kind", "latitude", "longitude");
