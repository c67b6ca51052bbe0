/** The offsets at which the lines of a text start (a line ends with LF, CR LF or CR). */
export function findLines(source: string): number[] {
  const starts = [0]
  const hasReturn = source.includes('\r')
  for (let at = source.indexOf('\n'); !hasReturn && at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  if (!hasReturn) return starts
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
