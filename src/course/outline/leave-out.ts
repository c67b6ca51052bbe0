import type { Unplaced } from './outline.ts'

/** Adds a line to those that found no place; lines that follow one another for the same reason are told as one. */
export function leaveOut(unplaced: Unplaced[], line: number, reason: string, isKept = false): void {
  const last = unplaced.at(-1)
  if (last?.reason === reason && last.endLine === line - 1) unplaced[unplaced.length - 1] = { ...last, endLine: line }
  else unplaced.push({ line, endLine: line, reason, ...(isKept ? { isKept } : {}) })
}
