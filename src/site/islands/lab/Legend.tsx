import type { Shape } from './picture.ts'
import { SHAPES } from './shapes.ts'

const WORDS: readonly (readonly [Shape, string])[] = [
  ['proposed', 'proposed'],
  ['done', 'written'],
  ['arrived', 'copy arrives'],
  ['lost', 'gives way, or is not agreed to'],
  ['read', 'read'],
  ['refused', 'refused'],
]

/** What the shapes on the timeline stand for. */
export function Legend() {
  return (
    <ul class="lab-legend cf-small" aria-hidden="true">
      {WORDS.map(([shape, words]) => (
        <li key={shape}>
          <svg class="lab-timeline" aria-hidden="true" width="18" height="18" viewBox="-9 -9 18 18">
            <path class={`event ${shape}${shape === 'refused' ? ' bad' : ''}`} d={SHAPES[shape]} />
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg class="lab-timeline" aria-hidden="true" width="18" height="18" viewBox="-9 -9 18 18">
          <rect class="cut" x="-8" y="-8" width="16" height="16" />
        </svg>
        nothing happens, drawn shorter
      </li>
    </ul>
  )
}
