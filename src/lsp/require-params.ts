import * as v from 'valibot'
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const position = v.object({ line: count, character: count })
const textDocument = v.object({ uri: v.string() })

/** What the parameters of a request must have, as far as this server reads them. */
export const shapes = {
  position: v.object({ textDocument, position }),
  range: v.object({ textDocument, range: v.object({ start: position, end: position }) }),
  client: v.object({
    capabilities: v.optional(v.looseObject({})),
    workspaceFolders: v.nullish(v.array(textDocument)),
    rootUri: v.nullish(v.string()),
  }),
}

/** A handler of a request that answers parameters of another shape as the protocol asks. */
export function requireParams<Params, Result>(
  shape: v.GenericSchema,
  handle: (params: Params) => Result,
): (params: Params) => Result {
  return (params) => {
    const { issues } = v.safeParse(shape, params)
    if (!issues) return handle(params)
    const said = issues.map((issue) => `${v.getDotPath(issue) ?? 'the parameters'}: ${issue.message}`)
    throw new ResponseError(ErrorCodes.InvalidParams, said.join('; '))
  }
}
