const stamps = [
  /^[\s>"'[(]*\d{4}-\d\d-\d\d[T ]\d\d:\d\d/,
  /^[\s>"'[(]*\d{4}\/\d\d\/\d\d \d\d:\d\d/,
  /^[\s>"'[(]*\d\d:\d\d:\d\d(?:[.,]\d{1,9})?[\])]?\s+(?:\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\b|-->)/,
  /^[\s>"']*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2} \d\d:\d\d:\d\d /,
  /^[\s>"']*\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[/,
  /^\s*\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\]?[ :]+(?:\d|\[|\w+=)/,
]

/** Whether a line was written by a program: a log line, a subtitle's times. Its numbers are no statements. */
export function isMachineLine(line: string): boolean {
  return stamps.some((stamp) => stamp.test(line))
}
