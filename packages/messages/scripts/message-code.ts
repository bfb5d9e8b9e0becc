import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** What a message asks for: `{name}`, `{count, plural, …}`, `{kind, select, …}`, `{isToday, select, true {…} …}`, `<b>…</b>`. */
export type ParameterType = 'value' | 'number' | 'string' | 'boolean' | 'tag'

interface MessageCode {
  /** An expression of `p`, the parameters, and `l`, the rules of the language. */
  code: string
  parameters: Map<string, ParameterType>
  /** The categories of plurals that it tells apart, beside exact numbers. */
  categories: Set<string>
}

/** Makes JavaScript of a message in ICU MessageFormat. Throws where it does not parse, or wants what we do not offer. */
export function compileMessage(text: string): MessageCode {
  const parameters = new Map<string, ParameterType>()
  const categories = new Set<string>()
  const elements = parse(text, { requiresOtherClause: true, shouldParseSkeletons: false })
  const isRich = elements.some(({ type }) => type === TYPE.tag)
  const code = isRich ? `[${elements.map((element) => partOf(element)).join(',')}]` : textOf(elements, '')
  return { code, parameters, categories }

  function textOf(of: MessageFormatElement[], counted: string): string {
    const [first] = of
    if (!first) return '""'
    if (of.length === 1 && first.type !== TYPE.literal) return expressionOf(first, counted)
    return of.every(({ type }) => type === TYPE.literal)
      ? JSON.stringify(of.map((element) => (element.type === TYPE.literal ? element.value : '')).join(''))
      : `\`${of.map((element) => inTemplate(element, counted)).join('')}\``
  }

  function inTemplate(element: MessageFormatElement, counted: string): string {
    if (element.type === TYPE.literal) return element.value.replace(/[`\\]|\$\{/g, '\\$&')
    return `\${${expressionOf(element, counted)}}`
  }

  function partOf(element: MessageFormatElement): string {
    if (element.type !== TYPE.tag) return textOf([element], '')
    note(element.value, 'tag')
    return `p.${element.value}(${textOf(element.children, '')})`
  }

  function expressionOf(element: MessageFormatElement, counted: string): string {
    switch (element.type) {
      case TYPE.argument:
        return said(element.value, 'value')
      case TYPE.pound:
        return said(counted, 'number')
      case TYPE.plural: {
        if (element.pluralType !== 'cardinal' || element.offset)
          throw new Error(`{${element.value}}: ordinals and offsets are not offered`)
        note(element.value, 'number')
        const count = `p.${element.value}`
        return choose(element.options, element.value, (option) => {
          if (option.startsWith('=')) return `${count}===${Number(option.slice(1))}`
          categories.add(option)
          return `l.plural(${count})==${JSON.stringify(option)}`
        })
      }
      case TYPE.select: {
        const options = Object.keys(element.options).filter((option) => option !== 'other')
        const isBoolean = options.every((option) => option === 'true' || option === 'false')
        note(element.value, isBoolean ? 'boolean' : 'string')
        return choose(element.options, counted, (option) =>
          isBoolean ? `p.${element.value}===${option}` : `p.${element.value}==${JSON.stringify(option)}`,
        )
      }
      case TYPE.literal:
        return JSON.stringify(element.value)
      case TYPE.tag:
        throw new Error(`<${element.value}> stands inside a choice: put the choice inside the tag`)
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        break
    }
    throw new Error(`{${element.value}}: dates, times and styles of numbers come ready as a parameter`)
  }

  function choose(
    options: Record<string, { value: MessageFormatElement[] }>,
    counted: string,
    condition: (option: string) => string,
  ): string {
    const others = Object.entries(options).filter(([option]) => option !== 'other')
    const choices = others.map(([option, { value }]) => `${condition(option)}?${textOf(value, counted)}:`)
    return `(${choices.join('')}${textOf(options['other']?.value ?? [], counted)})`
  }

  function said(name: string, type: ParameterType): string {
    note(name, type)
    return `l.say(p.${name})`
  }

  function note(name: string, type: ParameterType) {
    if (!/^[a-z]\w*$/i.test(name) || name in {}) throw new Error(`{${name}} is not a name of a parameter`)
    const known = parameters.get(name)
    if (known && known !== type && known !== 'value' && type !== 'value')
      throw new Error(`{${name}} is used as ${known} and as ${type}`)
    parameters.set(name, known && type === 'value' ? known : type)
  }
}
