import type { Config } from './config.ts'

/** A configuration as it would be written in TypeScript. */
export function printConfig(config: Config): string {
  return `import { defineConfig } from 'crossfoot'\n\nexport default defineConfig(${print(config, '')})\n`
}

function print(value: unknown, indent: string): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  const entries = Array.isArray(value)
    ? value.map((item) => print(item, deeper))
    : Object.entries(value).map(
        ([name, field]) => `${/^[a-z_]\w*$/i.test(name) ? name : print(name, '')}: ${print(field, deeper)}`,
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const line = Array.isArray(value) ? `[${entries.join(', ')}]` : `{ ${entries.join(', ')} }`
  if (entries.length === 0) return `${open}${close}`
  if (!line.includes('\n') && indent.length + line.length < 80 && indent !== '') return line
  return `${open}\n${entries.map((entry) => `${deeper}${entry},\n`).join('')}${indent}${close}`
}
