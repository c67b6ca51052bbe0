import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { type Asked, readQuery, writeQuery } from './query.ts'

type Next = Partial<Omit<Asked, 'ignored'>>

/** Where the questionnaire is: undefined parameters before the browser has read its address. */
interface Place {
  readonly query: string | undefined
  /** How many steps were taken, back and forward too. */
  readonly moves: number
  /** Questions whose answers had to go with the last step. */
  readonly dropped: readonly string[]
}

/** The address as state: what it holds, the address of a next step, and going there. Back and forward work by themselves. */
export function useAsked() {
  // What was built is the page without parameters: the first drawing in the browser must be the same.
  const [place, setPlace] = useState<Place>({ query: undefined, moves: 0, dropped: [] })
  const asked = readQuery(place.query ?? '')
  const move = (dropped: readonly string[]) =>
    setPlace(({ moves }) => ({ query: location.search, moves: moves + 1, dropped }))
  useLayoutEffect(() => setPlace((before) => ({ ...before, query: location.search })), [])
  useEffect(() => {
    const follow = () => move([])
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const addressOf = (next: Next) => writeQuery({ ...asked, changing: undefined, ...next })
  return {
    asked,
    isLive: place.query !== undefined,
    moves: place.moves,
    dropped: place.dropped,
    addressOf,
    /** Prices a workload: no step elsewhere, so that whoever asked stays where they are. */
    price: (workload: Next['workload']) => {
      history.pushState(null, '', addressOf({ workload }))
      setPlace((before) => ({ ...before, query: location.search }))
    },
    go: (next: Next, dropped: readonly string[] = []) => {
      history.pushState(null, '', addressOf(next))
      move(dropped)
    },
  }
}

export type Navigation = ReturnType<typeof useAsked>
