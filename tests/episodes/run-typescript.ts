import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import dynalite from 'dynalite'
import ts from 'typescript'
import type { RunSample } from './run-sql.ts'

const root = join(import.meta.dirname, '..', '..')

/** What the compiler says against TypeScript samples under strict settings, as `line: why` of the samples' file. */
export function typeCheck(samples: readonly RunSample[]): string[] {
  const sources = samples.map(({ source }) => source)
  // Below the project's root, so that the samples find the packages that they import.
  const paths = sources.map((_, index) => join(root, `sample-${index}.mts`))
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts'],
    types: ['node'],
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  const textOf = (path: string) => sources[paths.indexOf(path)]
  host.fileExists = (path) => textOf(path) !== undefined || fileExists.call(host, path)
  host.readFile = (path) => textOf(path) ?? readFile.call(host, path)
  host.getSourceFile = (path, version) => {
    const text = textOf(path)
    return text === undefined ? getSourceFile.call(host, path, version) : ts.createSourceFile(path, text, version)
  }
  const program = ts.createProgram(paths, options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    const first = samples[file ? paths.indexOf(file.fileName) : -1]?.line ?? 1
    return `${first + line - 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

/** Runs samples one after the other against one embedded DynamoDB; of each that failed its line, and what it wrote on standard error. */
export async function runSamples(samples: readonly RunSample[]): Promise<string[]> {
  const server = dynalite({ createTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const failures: string[] = []
    for (const { source, line } of samples) {
      const { code, said } = await run(source, (server.address() as AddressInfo).port)
      if (code !== 0) failures.push(`${line}: ${said}`)
    }
    return failures
  } finally {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

function run(source: string, port: number): Promise<{ code: number | null; said: string }> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
  }
  return new Promise((resolve) => {
    // From standard input, so that the sample finds the project's packages and leaves no file behind.
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-'], {
      env,
      cwd: root,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.on('close', (code) => resolve({ code, said }))
    child.stdin.end(source)
  })
}
