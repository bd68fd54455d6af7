declare module '@bpmn-io/feel-editor' {
  import type { Extension } from '@codemirror/state'

  /** The parts of its options and methods that are used here. */
  export default class FeelEditor {
    constructor(options: {
      readonly container: HTMLElement
      readonly dialect: 'expression' | 'unaryTests'
      readonly value: string
      readonly builtins: readonly object[]
      readonly extensions: readonly Extension[]
      readonly contentAttributes: Readonly<Record<string, string>>
      readonly onChange: (text: string) => void
    })
    focus(position?: number): void
    setValue(text: string): void
  }
}
