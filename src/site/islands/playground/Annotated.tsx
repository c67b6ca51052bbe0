import type { TextView } from './check-text.ts'
import { cutSegments } from './segments.ts'

/** The text with every number marked by what it rests on; each leads to its line in the list. */
export function Annotated({ view: { text, numbers, allNumbers } }: { readonly view: TextView }) {
  const isCut = allNumbers > numbers.length
  return (
    <section aria-labelledby="annotated">
      <h2 id="annotated">As it was read</h2>
      <div class="cf-annotated">
        {cutSegments(text, numbers, isCut).map(({ text: piece, number }) => {
          const found = number === undefined ? undefined : numbers[number]
          if (!found) return piece
          const said = [found.standing ?? 'no figure', found.verdict].filter((one) => one).join(', ')
          return (
            <a href={`#number-${number}`} class={`cf-mark ${found.verdict ?? found.standing ?? 'light'}`}>
              {piece}
              <span class="sr-only"> ({said})</span>
            </a>
          )
        })}
        {isCut && ' …'}
      </div>
    </section>
  )
}
