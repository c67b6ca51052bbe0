/**
 * For each row of scores the column that it gets, -1 for none: no column twice, the sum as high as it can be, and nobody
 * gets what scores 0. The Hungarian method, with a column of its own for each row that gets none.
 */
export function assignBest(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length
  const columns = scores[0]?.length ?? 0
  const width = columns + rows
  const cost = (row: number, column: number) => -(scores[row]?.[column] ?? 0)
  const [rowPrice, columnPrice] = [new Float64Array(rows + 1), new Float64Array(width + 1)]
  // Rows and columns count from 1 here; 0 is the row that still looks for one.
  const rowOf = new Int32Array(width + 1)
  const cameFrom = new Int32Array(width + 1)
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
    const isDone = new Uint8Array(width + 1)
    let column = 0
    rowOf[0] = row
    do {
      isDone[column] = 1
      const from = at(rowOf, column)
      let least = Number.POSITIVE_INFINITY
      let next = 0
      for (let to = 1; to <= width; to++) {
        if (isDone[to]) continue
        const over = cost(from - 1, to - 1) - at(rowPrice, from) - at(columnPrice, to)
        if (over < at(slack, to)) {
          slack[to] = over
          cameFrom[to] = column
        }
        if (at(slack, to) < least) {
          least = at(slack, to)
          next = to
        }
      }
      for (let to = 0; to <= width; to++) {
        if (isDone[to]) {
          rowPrice[at(rowOf, to)] = at(rowPrice, at(rowOf, to)) + least
          columnPrice[to] = at(columnPrice, to) - least
        } else slack[to] = at(slack, to) - least
      }
      column = next
    } while (at(rowOf, column) !== 0)
    for (; column !== 0; column = at(cameFrom, column)) rowOf[column] = at(rowOf, at(cameFrom, column))
  }
  const chosen = scores.map(() => -1)
  for (let column = 1; column <= columns; column++) {
    const row = at(rowOf, column) - 1
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) chosen[row] = column - 1
  }
  return chosen
}

function at(list: Float64Array | Int32Array, index: number): number {
  return list[index] as number
}
