import type { ComponentChildren } from 'preact'
import type { Asked } from './query.ts'
import type { Navigation } from './use-asked.ts'

interface Props {
  readonly to: Partial<Omit<Asked, 'ignored'>>
  readonly navigation: Navigation
  /** Questions whose answers go with this step. */
  readonly dropped?: readonly string[]
  readonly class?: string
  /** What the link is called where its words alone don't say it. */
  readonly label?: string
  readonly children: ComponentChildren
}

/** A link to another state of the questionnaire: an address of its own, reached without loading the page anew. */
export function Step({ to, navigation, dropped, class: name, label, children }: Props) {
  return (
    <a
      class={name}
      aria-label={label}
      href={navigation.addressOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        navigation.go(to, dropped)
      }}
    >
      {children}
    </a>
  )
}
