import { printTime } from '../../../replication/index.ts'
import type { Scale } from './scale.ts'
import type { Player } from './use-player.ts'

interface Props {
  readonly player: Player
  readonly scale: Scale
  /** What happens at the time that is looked at, in words. */
  readonly said: string
}

/** Play, pause, step and scrub. */
export function Transport({ player, scale, said }: Props) {
  const { now, isPlaying, toggle, go, step } = player
  return (
    <div class="lab-transport">
      <div class="cf-row">
        <button type="button" class="cf-button lead" onClick={toggle}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <button type="button" class="cf-button" onClick={() => step(-1)}>
          Step back
        </button>
        <button type="button" class="cf-button" onClick={() => step(1)}>
          Step forward
        </button>
        <span class="cf-number">{printTime(Math.round(now))}</span>
      </div>
      <label class="lab-scrub">
        <span class="sr-only">Time</span>
        <input
          type="range"
          min="0"
          max="1000"
          step="5"
          value={Math.round(1000 * scale.place(now))}
          aria-valuetext={printTime(Math.round(now))}
          onInput={(event) => go(Math.round(scale.time(Number(event.currentTarget.value) / 1000)))}
        />
      </label>
      <p class="lab-said cf-small" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
