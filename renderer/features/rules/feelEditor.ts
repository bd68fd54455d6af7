import FeelEditor from '@bpmn-io/feel-editor'
import { autocompletion, completionStatus, type Completion, type CompletionSource } from '@codemirror/autocomplete'
import { syntaxHighlighting } from '@codemirror/language'
import { linter, type Diagnostic } from '@codemirror/lint'
import { Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import type { Offer } from './cellOffers.ts'

/** A fault in the text: 0-based, end exclusive, and its sentence. */
export interface FeelMark {
  readonly from: number
  readonly to: number
  readonly message: string
}

export interface FeelEditorOptions {
  readonly container: HTMLElement
  readonly value: string
  readonly label: string
  /** Id of the element that says what is wrong. */
  readonly describedBy: string
  readonly offers: readonly Offer[]
  readonly markOf: (text: string) => FeelMark | null
  readonly onChange: (text: string) => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

export interface OpenFeelEditor {
  readonly focus: () => void
  readonly setValue: (text: string) => void
  readonly close: () => void
}

/** What the page's policy asks of style elements; the browser tells it to scripts of the page alone. */
const nonceOfPage = (): string => document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const offering =
  (offers: readonly Offer[]): CompletionSource =>
  (context) => {
    const begun = context.matchBefore(/"?[\p{L}\p{N} -]*$/u)
    if (!context.explicit && !/[\p{L}"]/u.test(begun?.text ?? '')) return null
    const beginAt = begun?.from ?? context.pos
    const options = offers.map(({ feel, detail, isValue }): Completion => ({
      // a value is found by what people call it, too
      label: `${feel} ${detail}`,
      displayLabel: feel,
      detail,
      boost: isValue ? 1 : 0,
      apply: (view, _, from, to) => {
        // the quote that was closed by itself is not wanted twice
        const isClosed = feel.endsWith('"') && view.state.sliceDoc(to, to + 1) === '"'
        const changes = { from, to: isClosed ? to + 1 : to, insert: feel }
        view.dispatch({ changes, selection: { anchor: from + feel.length }, userEvent: 'input.complete' })
      },
    }))
    return { from: beginAt, options, validFor: /^"?[\p{L}\p{N} -]*"?$/u }
  }

const marking = (markOf: FeelEditorOptions['markOf']): Extension => {
  // the editor brings rules for the whole language; these are those of the column
  const ownOnly = (found: readonly Diagnostic[]) => found.filter(({ source }) => source === undefined)
  return linter(
    ({ state }) => {
      const mark = markOf(state.doc.toString())
      if (mark === null) return []
      const end = state.doc.length
      const [from, to] = [Math.min(mark.from, end), Math.min(mark.to, end)]
      // what is missing at the end is marked on the last character that is there
      return [{ from: from === to ? Math.max(0, from - 1) : from, to, severity: 'error', message: mark.message }]
    },
    { delay: 150, markerFilter: ownOnly, tooltipFilter: ownOnly },
  )
}

/** Enter and Escape belong to the list of offers as long as it is open. */
const closing = (onKeep: () => void, onLeave: () => void): Extension => {
  const unlessOffering = (act: () => void) => (view: EditorView) => {
    if (completionStatus(view.state) === 'active') return false
    act()
    return true
  }
  return Prec.high(
    keymap.of([
      { key: 'Enter', run: unlessOffering(onKeep) },
      { key: 'Escape', run: unlessOffering(onLeave) },
    ]),
  )
}

/** The FEEL editor of bpmn.io for one cell: one line, our own marks and offers, our own colours, and Tab moves on. */
export const openFeelEditor = (options: FeelEditorOptions): OpenFeelEditor => {
  const { container, value, label, describedBy, offers, markOf, onChange, onKeep, onLeave } = options
  const editor = new FeelEditor({
    container,
    dialect: 'unaryTests',
    value,
    builtins: [],
    onChange,
    contentAttributes: { 'aria-label': label, 'aria-describedby': describedBy, 'aria-multiline': 'false' },
    extensions: [
      EditorView.cspNonce.of(nonceOfPage()),
      EditorView.contentAttributes.of(({ state }) => ({
        'aria-invalid': String(markOf(state.doc.toString()) !== null),
      })),
      autocompletion({ override: [offering(offers)], icons: false }),
      marking(markOf),
      closing(onKeep, onLeave),
      syntaxHighlighting(classHighlighter),
    ],
  })
  return {
    focus: () => editor.focus(Infinity),
    setValue: (text) => editor.setValue(text),
    close: () => {
      const shown = container.querySelector<HTMLElement>('.cm-editor')
      if (shown !== null) EditorView.findFromDOM(shown)?.destroy()
    },
  }
}
