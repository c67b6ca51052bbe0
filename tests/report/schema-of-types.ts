import ts from 'typescript'

type Schema = Record<string, unknown>

/** A JSON Schema of an interface in a declaration file: what it requires, what it allows, and nothing else. */
export function schemaOfType(file: string, name: string): Schema {
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
    lib: ['lib.es2023.d.ts'],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name)
  if (!found) throw new Error(`${file} has no ${name}`)
  const defs = new Map<string, Schema>()
  const root = schemaOf(checker.getDeclaredTypeOfSymbol(found), checker, defs)
  return { ...root, $defs: Object.fromEntries(defs) }
}

function schemaOf(type: ts.Type, checker: ts.TypeChecker, defs: Map<string, Schema>): Schema {
  if (type.isUnion()) {
    const parts = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
    const [only] = parts
    return parts.length === 1 && only
      ? schemaOf(only, checker, defs)
      : { anyOf: parts.map((part) => schemaOf(part, checker, defs)) }
  }
  if (type.isLiteral()) return { const: type.value }
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { type: 'boolean' }
  if (type.flags & ts.TypeFlags.String) return { type: 'string' }
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' }
  if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
  if (!(type.flags & ts.TypeFlags.Object)) return {}
  return schemaOfObject(type as ts.ObjectType, checker, defs)
}

function schemaOfObject(type: ts.ObjectType, checker: ts.TypeChecker, defs: Map<string, Schema>): Schema {
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference)
    return { type: 'array', items: item ? schemaOf(item, checker, defs) : {} }
  }
  const { name } = type.symbol
  if (name === '__type') return describe(type, checker, defs)
  if (defs.has(name)) return { $ref: `#/$defs/${name}` }
  defs.set(name, {})
  defs.set(name, describe(type, checker, defs))
  return { $ref: `#/$defs/${name}` }
}

function describe(type: ts.ObjectType, checker: ts.TypeChecker, defs: Map<string, Schema>): Schema {
  const known = checker.getPropertiesOfType(type)
  const properties = Object.fromEntries(
    known.map((property) => [property.name, schemaOf(checker.getTypeOfSymbol(property), checker, defs)]),
  )
  const required = known.flatMap(({ flags, name }) => (flags & ts.SymbolFlags.Optional ? [] : [name]))
  const index = checker.getIndexInfosOfType(type)[0]
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: index ? schemaOf(index.type, checker, defs) : false,
  }
}
