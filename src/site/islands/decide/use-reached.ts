import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Whether a part of the page is (or nearly is) in view, or anything was pressed: it stays so from then on. */
export function useReached<T extends Element>(): readonly [RefObject<T>, boolean] {
  const part = useRef<T>(null)
  const [isReached, setReached] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const reach = () => {
      stop.abort()
      setReached(true)
    }
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && reach(), {
      rootMargin: '50%',
    })
    if (part.current) seen.observe(part.current)
    // Whoever presses a key may be about to print: what is to be on paper is loaded by then.
    for (const press of ['keydown', 'pointerdown']) addEventListener(press, reach, { signal: stop.signal })
    stop.signal.addEventListener('abort', () => seen.disconnect())
    return () => stop.abort()
  }, [])
  return [part, isReached]
}
