/** The oldest Node that runs the package. */
export const OLDEST_NODE = '22.12'

/** What is said of a Node that is too old; undefined where it isn't. */
export function refuseNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [least = 0, then = 0] = OLDEST_NODE.split('.').map(Number)
  if (major > least || (major === least && minor >= then)) return undefined
  return `crossfoot needs Node ${OLDEST_NODE} or newer, and this is Node ${version}`
}
