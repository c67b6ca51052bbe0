const BEGIN = '#text='

/** The address of this page with a text in the part that no browser sends on. */
export function writeLink({ origin, pathname }: { readonly origin: string; readonly pathname: string }, text: string) {
  return `${origin}${pathname}${BEGIN}${encodeURIComponent(text)}`
}

/** The text that an address holds; undefined where it holds none, or one that can't be read. */
export function readLink(hash: string): string | undefined {
  if (!hash.startsWith(BEGIN)) return undefined
  try {
    return decodeURIComponent(hash.slice(BEGIN.length))
  } catch {
    return undefined
  }
}
