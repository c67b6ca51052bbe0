import { useEffect, useState } from 'preact/hooks'
import type { Picture } from './picture.ts'

/** How long a run takes to play, in milliseconds, and a step where nothing is to move. */
const WHOLE = 9_000
const STEP = 1_000
const END = Number.POSITIVE_INFINITY

/** The time at which a run is looked at, and what sets it going. */
export interface Player {
  readonly now: number
  readonly isPlaying: boolean
  readonly toggle: () => void
  /** Goes to a time and stays there. */
  readonly go: (time: number) => void
  /** Goes to the next moment at which something happens, or to the one before. */
  readonly step: (by: 1 | -1) => void
}

/** Plays a run along its scale; where motion is not wanted, from moment to moment. */
export function usePlayer({ scale, moments }: Picture): Player {
  const last = scale.time(1)
  // Whoever is at the end stays there, also when a change makes the run longer.
  const [now, setNow] = useState(END)
  const [isPlaying, setPlaying] = useState(false)
  const time = Math.min(now, last)

  useEffect(() => {
    if (!isPlaying) return undefined
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const timer = setInterval(() => setNow((before) => nextMoment(moments, before, 1) ?? last), STEP)
      return () => clearInterval(timer)
    }
    let frame = 0
    let before: number | undefined
    const draw = (at: number) => {
      const passed = before === undefined ? 0 : at - before
      before = at
      setNow((from) => scale.time(Math.min(1, scale.place(from) + passed / WHOLE)))
      frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, scale, moments, last])

  useEffect(() => {
    if (!isPlaying || time < last) return
    setPlaying(false)
    setNow(END)
  }, [isPlaying, time, last])

  const go = (to: number) => {
    setPlaying(false)
    setNow(to >= last ? END : to)
  }
  return {
    now: time,
    isPlaying,
    go,
    toggle: () => {
      if (!isPlaying && time >= last) setNow(0)
      setPlaying(!isPlaying)
    },
    step: (by) => go(nextMoment(moments, time, by) ?? (by > 0 ? last : 0)),
  }
}

function nextMoment(moments: readonly number[], time: number, by: 1 | -1): number | undefined {
  return by > 0 ? moments.find((moment) => moment > time) : moments.findLast((moment) => moment < time)
}
