const stamp =
  /^[\s>"'[({]*(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d|\d\d:\d\d:\d\d(?:[.,]\d{1,9})?[\])]?\s+(?:\[?(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL)|-->)|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d |\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[|(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL)(?:ING)?\]?[ :]+(?:\d|\[|\w+=)|[\w.-]+["']\s*:|--\w)/

/** Whether a line was written by a program or for one: a log line, a subtitle's times, a setting. Its numbers are no statements. */
export function isMachineLine(line: string): boolean {
  return stamp.test(line)
}
