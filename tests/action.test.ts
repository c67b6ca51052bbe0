import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CopiedProject } from './copied-project.ts'

const root = join(import.meta.dirname, '..')
const wrong = 'Rent is 900 euros, food is 410 euros and fares are 95 euros, together 1,505 euros.\n'

interface Step {
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}
const action: {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
} = parse(readFileSync(join(root, 'action.yml'), 'utf8'))

let copy: CopiedProject
let archive: string
let project: string

function git(cwd: string, ...args: string[]) {
  const named = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args]
  const { status, stderr } = spawnSync('git', named, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

beforeAll(() => {
  copy = new CopiedProject()
  project = copy.makeFolder('project')
  git(project, 'init', '--quiet')
  mkdirSync(join(project, 'docs'))
  writeFileSync(join(project, 'docs/a b.md'), wrong)
  writeFileSync(join(project, 'docs/right.md'), '12 times 15 is 180.\n')
  git(project, 'add', '.')
  git(project, 'commit', '--quiet', '-m', 'texts')
}, 240_000)

afterAll(() => copy.remove())

const environment = {
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  npm_config_prefer_offline: 'true',
}

/** Runs the action's own script as a runner does: expressions filled in, by bash in the repository. */
function runAction(given: Readonly<Record<string, string>>) {
  const inputs: Record<string, string> = {}
  for (const [name, input] of Object.entries(action.inputs)) inputs[name] = given[name] ?? input.default
  const temporary = copy.makeFolder('runner')
  const files = { GITHUB_OUTPUT: join(temporary, 'output') }
  writeFileSync(files.GITHUB_OUTPUT, '')
  const fill = (text: string) =>
    text.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name: string) =>
      name === 'github.action_path' ? copy.folder : (inputs[name.replace('inputs.', '')] ?? ''),
    )
  const step = action.runs.steps.find(({ run }) => run !== undefined)
  const own = Object.entries(step?.env ?? {}).map(([name, value]) => [name, fill(value)])
  const env = { ...environment, RUNNER_TEMP: temporary, ...files, ...Object.fromEntries(own) }
  const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 9']
  const { status, stdout, stderr } = spawnSync('bash', bash, { cwd: project, env, encoding: 'utf8' })
  return { status, out: stdout, err: stderr, output: readFileSync(files.GITHUB_OUTPUT, 'utf8') }
}

describe('the action', () => {
  test('packs itself, annotates what is wrong in a repository, and fails', () => {
    const { status, out } = runAction({})
    expect(out).toContain('::error title=arithmetic/sum,file=docs/a b.md,line=1,endLine=1,col=')
    expect(out).toContain('2 texts: ')
    expect(status).toBe(1)
  }, 240_000)

  test('takes a package as it is, paths a line each, and writes SARIF beside', () => {
    const packed = join(copy.folder, 'node_modules/.crossfoot-packed')
    archive = join(packed, readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? 'none')
    const { status, output } = runAction({
      package: archive,
      paths: 'docs/right.md\ndocs/a b.md\n',
      'sarif-file': 'found.sarif',
    })
    expect(status).toBe(1)
    expect(output).toBe('sarif-file=found.sarif\n')
    const { runs } = JSON.parse(readFileSync(join(project, 'found.sarif'), 'utf8'))
    expect(runs[0].results).toHaveLength(1)
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('docs/a%20b.md')
    expect(runAction({ package: archive, paths: 'docs/right.md' })).toMatchObject({ status: 0 })
  }, 240_000)

  test('runs nothing that an input says', () => {
    const { out, err } = runAction({ package: archive, paths: '$(touch pwned); `touch pwned`\n--help' })
    expect(`${out}${err}`).toContain('no such file or folder')
    expect(spawnSync('ls', { cwd: project, encoding: 'utf8' }).stdout).not.toContain('pwned')
  }, 240_000)
})

describe('the hook', () => {
  const hooks: readonly { id: string; entry: string; language: string; files: string }[] = parse(
    readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
  )

  /** Runs a hook as pre-commit does: the script of its repository, with its arguments and then the names of files. */
  function runHook(id: string, names: readonly string[]) {
    const [script = '', ...args] = hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? []
    return spawnSync(join(copy.folder, script), [...args, ...names], {
      cwd: project,
      encoding: 'utf8',
      env: environment,
    })
  }

  test('is a script, for texts', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['crossfoot', 'crossfoot-fix'])
    for (const { files, language } of hooks) {
      expect(language).toBe('script')
      expect(['a.md', 'b.mdx', 'c.txt', 'd.ts', 'md'].filter((name) => new RegExp(files).test(name))).toEqual([
        'a.md',
        'b.mdx',
        'c.txt',
      ])
    }
  })

  test('fails on what is wrong, passes on what is right, and mends what is certain', () => {
    expect(runHook('crossfoot', ['docs/right.md']).status).toBe(0)
    const found = runHook('crossfoot', ['docs/right.md', 'docs/a b.md'])
    expect([found.status, found.stdout]).toEqual([
      1,
      expect.stringContaining('docs/a b.md:1:71  error  arithmetic/sum'),
    ])
    expect(runHook('crossfoot-fix', ['docs/a b.md']).status).toBe(0)
    expect(readFileSync(join(project, 'docs/a b.md'), 'utf8')).toBe(wrong.replace('1,505', '1,405'))
  }, 240_000)
})
