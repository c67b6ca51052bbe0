import { listSteps, styleOf } from '../../steps.ts'

/** A working, as the terminal prints it. */
export function Tape({ text }: { readonly text: string }) {
  return (
    <pre class="cf-tape">
      {listSteps(text).map((step) => (
        <>
          {step.before}
          <span class="step" style={styleOf(step)}>
            {step.text}
          </span>
        </>
      ))}
    </pre>
  )
}
