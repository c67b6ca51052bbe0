const marks = /^[[(](?:(?:long|short|brief|dramatic) )?(?:pause|beat|silence|break|breath|pausa)\b[^\])\n]{0,40}[\])]/i

/** Where a pause mark such as `[PAUSE 3 seconds]` that starts at this bracket ends (exclusive), or -1. */
export function pauseEnd(source: string, at: number, limit: number): number {
  const first = source.charCodeAt(at + 1) | 32
  if (first !== 112 && first !== 98 && first !== 115 && first !== 108 && first !== 100) return -1
  const found = marks.exec(source.slice(at, Math.min(limit, at + 64)))
  return found === null ? -1 : at + found[0].length
}
