import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useMemo, type RefObject } from 'react'
import { windowParts, withRow, type WindowPart } from './rowWindow.ts'

/** As the style sheet has it. */
export const rowHeight = 31
/** Up to here all rows are there: the browser's own search finds them, and nothing moves under a screen reader. */
const fewRows = 80
const beyond = 8
/** Until the window is measured. */
const firstRect = { width: 1_000, height: 700 }

/** The rows that are near the window, and the one that somebody is in, wherever it is. */
export const useRowWindow = (
  count: number,
  entered: number,
  scroller: RefObject<HTMLElement | null>,
): readonly WindowPart[] => {
  const isLong = count > fewRows
  const rangeExtractor = useCallback((range: Range) => withRow(defaultRangeExtractor(range), entered), [entered])
  // oxlint-disable-next-line react/incompatible-library -- what it answers is read here, in this render, and goes nowhere else
  const virtualizer = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: beyond,
    initialRect: firstRect,
    useFlushSync: false,
    rangeExtractor,
  })
  const items = isLong ? virtualizer.getVirtualItems() : null
  return useMemo(
    () => windowParts(items?.map(({ index }) => index) ?? Array.from({ length: count }, (_, at) => at), count),
    [items, count],
  )
}
