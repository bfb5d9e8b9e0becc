/** Making one of these takes longer than a hundred uses of it, and a page has hundreds of dates, numbers and names. */
function cached<Options extends object, Made>(make: (tag: string, options: Options) => Made) {
  const made = new Map<string, Made>()
  return (tag: string, options: Options): Made => {
    const key = tag + JSON.stringify(options)
    const formatter = made.get(key) ?? make(tag, options)
    made.set(key, formatter)
    return formatter
  }
}

export const dateFormatter = cached((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
export const numberFormatter = cached((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
export const listFormatter = cached((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options))
/** Names of regions and languages; English where the browser does not know the language. */
export const displayNames = cached(
  (tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([tag, 'en'], options),
)
