import { Parser } from 'saxen'

/** An element by its local name, with its attributes by theirs. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Text directly inside, as written. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The tree of a document that `guardXml` let through. */
export const xmlTree = (text: string): XmlElement => {
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [top]
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    const given = Object.entries(attributes() || {})
    stack.push({
      name: local(name),
      attributes: Object.fromEntries(given.map(([key, value]) => [local(key), decode(value)])),
      children: [],
      text: '',
    })
  })
  parser.on('closeTag', () => {
    const closed = stack.pop()
    if (closed !== undefined) stack.at(-1)?.children.push(closed)
  })
  const append = (part: string): void => {
    const open = stack.at(-1)
    if (open !== undefined) open.text += part
  }
  parser.on('text', (part, decode) => append(decode(part)))
  parser.on('cdata', append)
  parser.parse(text)
  return top.children[0] ?? top
}

export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name)
export const childOf = (element: XmlElement, name: string): XmlElement | null => childrenOf(element, name)[0] ?? null
export const attributeOf = ({ attributes }: XmlElement, name: string): string | null =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null
