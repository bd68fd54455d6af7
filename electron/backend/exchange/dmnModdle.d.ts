/** What is used of libraries that bring no types. */
declare module 'dmn-moddle' {
  export interface ModdleProperty {
    readonly name: string
    readonly type: string
    readonly isMany?: boolean
  }
  export interface ModdleObject {
    readonly $type: string
    readonly $descriptor: { readonly properties?: readonly ModdleProperty[]; readonly isGeneric?: boolean }
    readonly [name: string]: unknown
  }
  export interface Moddle {
    readonly create: (type: string, properties: Readonly<Record<string, unknown>>) => ModdleObject
    readonly fromXML: (
      xml: string,
    ) => Promise<{ readonly rootElement: ModdleObject; readonly warnings: readonly { readonly message: string }[] }>
    readonly toXML: (root: ModdleObject, options: { readonly format: boolean }) => Promise<{ readonly xml: string }>
  }
  export const DmnModdle: new (packages: Readonly<Record<string, unknown>>) => Moddle
}
declare module 'dmn-moddle/resources/dmn/json/dmn13.json' {
  interface Type {
    readonly name: string
    readonly superClass?: readonly string[]
    readonly properties?: readonly Record<string, unknown>[]
  }
  const dmn: { readonly types: readonly Type[]; readonly uri: string; readonly prefix: string }
  export default dmn
}
declare module 'saxen' {
  type Place = () => { readonly line: number; readonly column: number }
  type Decode = (text: string) => string
  export class Parser {
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributes: () => Readonly<Record<string, string>> | false,
        decode: Decode,
        selfClosing: boolean,
        place: Place,
      ) => void,
    ): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text' | 'cdata', listener: (text: string, decode: Decode, place: Place) => void): this
    on(event: 'attention', listener: (text: string, decode: Decode, place: Place) => void): this
    on(event: 'error' | 'warn', listener: (error: Error, place: Place) => void): this
    stop(): void
    parse(xml: string): void
  }
}
