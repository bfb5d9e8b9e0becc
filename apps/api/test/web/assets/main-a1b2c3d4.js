// Stands for the built pages: long enough to be worth compressing.
export const words = [
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
  'tea on the table, scattered chairs, somebody glad that you came',
]
