/** A function that remembers its last few results, for arguments that are the very same. */
export function remembering<Arguments extends readonly unknown[], Result>(
  work: (...args: Arguments) => Result,
  most = 8,
): (...args: Arguments) => Result {
  const known: { readonly args: Arguments; readonly result: Result }[] = []
  return (...args) => {
    const at = known.findIndex((one) => one.args.length === args.length && one.args.every((arg, i) => arg === args[i]))
    const [found = { args, result: work(...args) }] = at < 0 ? [] : known.splice(at, 1)
    known.unshift(found)
    known.length = Math.min(known.length, most)
    return found.result
  }
}
