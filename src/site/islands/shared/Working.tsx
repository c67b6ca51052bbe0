import { Tape } from './Tape.tsx'

/** A working that opens under its heading: the same text that the terminal prints. */
export function Working({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details class="cf-working">
      <summary>{title}</summary>
      <Tape text={text} />
    </details>
  )
}
