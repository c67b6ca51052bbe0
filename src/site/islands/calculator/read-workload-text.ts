import type { Fields } from '../shared/nested-query.ts'

const LONGEST = 20_000

/** The fields of a workload written as JSON, or what is wrong with the text. */
export function readWorkloadText(text: string): { readonly workload: Fields } | { readonly problem: string } {
  if (text.length > LONGEST) return { problem: 'this is too long for a workload' }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { problem: 'expected fields in braces, such as { "regions": ["us-east-1"] }' }
    }
    return { workload: value as Fields }
  } catch (error) {
    return { problem: `this is not JSON yet: ${error instanceof Error ? error.message : String(error)}` }
  }
}
