import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component is there; it does what the newest one does. For what is called by hand only, not while drawing. */
export const useStable = <Arguments extends readonly unknown[]>(
  act: (...given: Arguments) => void,
): ((...given: Arguments) => void) => {
  const newest = useRef(act)
  useLayoutEffect(() => {
    newest.current = act
  })
  return useCallback((...given) => newest.current(...given), [])
}
