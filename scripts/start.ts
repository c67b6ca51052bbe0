// npm start: check the episodes, build the site, serve it, say where it is.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { build, preview } from 'astro'

const root = join(import.meta.dirname, '..')
const wantedPort = Number(process.env['PORT'] ?? 4321)

check()
process.env['CROSSFOOT_SERVING'] = '1'
console.log('Building the site …')
await build({ root, logLevel: 'error' })
const port = await findFreePort(wantedPort)
if (port !== wantedPort) console.log(`Port ${wantedPort} is taken; using ${port}.`)
const server = await preview({ root, logLevel: 'error', server: { port } })
greet(`http://localhost:${server.port}/`)
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

// Findings are shown and the site is served all the same: `npm run build` is where they stop it.
function check(): void {
  console.log('Checking the episodes …')
  const command = [join(root, 'src/cli/main.ts'), 'check']
  // What can't be read at all has no page to serve.
  if (spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 2) process.exit(2)
}

function greet(address: string): void {
  const bold = (text: string) => styleText('bold', text)
  console.log(`
  ${bold('Crossfoot')} is at ${bold(styleText('cyan', address))}

  learn    ${address}episodes/06-dynamodb-global-tables/
  decide   ${address}decide/
  author   edit episodes/06-dynamodb-global-tables/script.md, then: npm run check
           (npm run dev shows your change at once)

  Ctrl-C stops it.`)
}

async function findFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 50; port++) if (await isFree(port)) return port
  throw new Error(`No free port from ${from} to ${from + 49}: close something, or set PORT.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}

async function stop(): Promise<void> {
  await server.stop()
  console.log('\nStopped.')
  process.exit(0)
}
