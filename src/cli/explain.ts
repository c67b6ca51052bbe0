import { parseArgs, styleText } from 'node:util'
import type { RulePage } from '../check/index.ts'
import { Refusal } from '../host/index.ts'
import type { Io } from './io.ts'
import { rulePages } from './list-rules.ts'
import { nearest } from './nearest.ts'

/** `crossfoot explain [RULE]`: a rule's page; without a name, every rule with what it says. */
export async function run(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [name, ...others] = positionals
  if (others.length > 0) throw new Refusal('usage: crossfoot explain [RULE]')
  if (name === undefined) {
    io.out(rulePages.map((rule) => listed(rule, io)).join('\n'))
    return 0
  }
  const names = rulePages.map((rule) => rule.name)
  const last = rulePages.filter((rule) => rule.name.endsWith(`/${name}`))
  const found = rulePages.find((rule) => rule.name === name) ?? (last.length === 1 ? last[0] : undefined)
  if (!found) {
    const meant = last[0]?.name ?? nearest(name, names)
    throw new Refusal(
      `no rule ${JSON.stringify(name)}${meant ? `; did you mean ${meant}?` : ''}\nrules:\n  ${names.join('\n  ')}`,
    )
  }
  io.out(`${bold(found.name, io)}\n${found.page}`)
  return 0
}

function listed({ name, page }: RulePage, io: Io): string {
  const first = page.trim().split('\n\n')[0] ?? ''
  return `${bold(name, io)}\n  ${first.replaceAll('\n', '\n  ')}\n`
}

function bold(text: string, { color }: Io): string {
  return color ? styleText('bold', text, { validateStream: false }) : text
}
