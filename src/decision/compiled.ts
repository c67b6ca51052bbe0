import { type Diagram, makeDiagram } from './diagram.ts'
import { chooseMost, makeTree, type State } from './tree.ts'

interface Compiled {
  readonly diagram: Diagram
  readonly start: State
}

let compiled: Compiled | undefined

/** The compiled policy, made when it is first asked for; the policy is data of this room, so there is only one. */
export function getCompiled(): Compiled {
  if (!compiled) {
    const diagram = makeDiagram()
    compiled = { diagram, start: makeTree(chooseMost, diagram) }
  }
  return compiled
}
