import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { copyText, saveFile } from './save-file.ts'

/** Something that can be kept: by a file name, made when it is asked for. */
export interface Save {
  readonly label: string
  readonly name: string
  readonly type: string
  readonly make: () => Promise<string>
}

interface Props {
  readonly saves: readonly Save[]
  /** What can be copied, by the label of its button. */
  readonly copies: readonly { readonly label: string; readonly make: () => Promise<string> }[]
  /** Further buttons beside them. */
  readonly children?: ComponentChildren
}

/** Buttons that keep something as a file or on the clipboard, and say whether it worked. */
export function Saves({ saves, copies, children }: Props) {
  const [said, say] = useState('')
  const attempt = async (what: string, work: () => Promise<boolean>) => {
    try {
      say((await work()) ? `${what}: done.` : `${what}: the browser did not allow it.`)
    } catch {
      say(`${what}: it did not work. Is the network there?`)
    }
  }
  const keep = async ({ name, type, make }: Save) => {
    saveFile(name, type, await make())
    return true
  }
  return (
    <div class="cf-row cf-saves">
      {saves.map((save) => (
        <button type="button" class="cf-button" onClick={() => attempt(save.label, () => keep(save))}>
          {save.label}
        </button>
      ))}
      {copies.map(({ label, make }) => (
        <button type="button" class="cf-button" onClick={() => attempt(label, async () => copyText(await make()))}>
          {label}
        </button>
      ))}
      {children}
      <span role="status" class="cf-small">
        {said}
      </span>
    </div>
  )
}
