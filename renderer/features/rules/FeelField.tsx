import { useEffect, useRef } from 'react'
import type { Offer } from './cellOffers.ts'
import css from './feel.module.css'
import { openFeelEditor, type FeelMark, type OpenFeelEditor } from './feelEditor.ts'

export interface FeelFieldProps {
  readonly value: string
  readonly label: string
  readonly describedBy: string
  readonly offers: readonly Offer[]
  readonly markOf: (text: string) => FeelMark | null
  readonly onChange: (text: string) => void
  readonly onKeep: () => void
  readonly onLeave: () => void
}

/** A text of FEEL with an editor around it, which is fetched when the first one is opened. The focus goes into it. */
export const FeelField = (props: FeelFieldProps) => {
  const container = useRef<HTMLDivElement>(null)
  const editor = useRef<OpenFeelEditor | null>(null)
  const now = useRef(props)
  const shown = useRef(props.value)
  useEffect(() => {
    now.current = props
    // put in from outside, and not by typing
    if (props.value !== shown.current) editor.current?.setValue(props.value)
  })
  useEffect(() => {
    if (container.current === null) return undefined
    const { value, label, describedBy, offers } = now.current
    const opened = openFeelEditor({
      container: container.current,
      value,
      label,
      describedBy,
      offers,
      markOf: (text) => now.current.markOf(text),
      onChange: (text) => {
        shown.current = text
        now.current.onChange(text)
      },
      onKeep: () => now.current.onKeep(),
      onLeave: () => now.current.onLeave(),
    })
    editor.current = opened
    opened.focus()
    container.current.parentElement?.scrollIntoView({ block: 'nearest' })
    return () => opened.close()
  }, [])
  return <div ref={container} className={css['field']} />
}
