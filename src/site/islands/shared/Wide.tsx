import type { ComponentChildren } from 'preact'

/** Something that may be wider than the page: it scrolls by itself, also by the keyboard. */
export function Wide({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="cf-wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
