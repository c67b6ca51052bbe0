import type { Labels } from './labels.ts'

const INPUTS: Labels = { 'item-size': 'item size' }

/** A line as the terminal prints it, for a page: designs and inputs by what people call them, minus signs as such. */
export function sayNames(line: string, labels: Labels): string {
  const words = { ...INPUTS, ...labels }
  return line
    .replace(/(?<![\w.-])assumptions\.([a-z-]+)/g, (_, name: string) => `assumed ${name.replaceAll('-', ' ')}`)
    .replace(/(?<![\w.-])[a-z]+(?:-[a-z]+)+(?![\w-])/g, (name) =>
      Object.hasOwn(words, name) ? (words[name] ?? name) : name,
    )
    .replace(/(?<![\w-])-(?=[$€£]?\d)/g, '−')
}
