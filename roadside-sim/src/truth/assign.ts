/** A pair that may be matched. */
export interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly cost: number;
}

/**
 * Matches rows to columns one to one: as many as possible, and of all such matchings one of the least total cost. Optimal
 * (the Hungarian method by shortest augmenting paths, Jonker and Volgenant 1987) within each group of rows and columns that
 * candidates connect, so that its time does not grow with the square of the city.
 *
 * @returns [row, column] of each match
 */
export function assign(candidates: readonly Candidate[]): [row: number, column: number][] {
  return groups(candidates).flatMap((group) => assignGroup(group));
}

function groups(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<number, number>();
  const find = (node: number): number => {
    let root = node;
    while (parent.get(root) !== undefined) root = parent.get(root) as number;
    if (root !== node) parent.set(node, root);
    return root;
  };
  // Columns are nodes below zero.
  for (const { row, column } of candidates) {
    const [a, b] = [find(row), find(-1 - column)];
    if (a !== b) parent.set(a, b);
  }
  const found = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const root = find(candidate.row);
    const group = found.get(root) ?? [];
    found.set(root, group);
    group.push(candidate);
  }
  return [...found.values()];
}

function assignGroup(group: readonly Candidate[]): [number, number][] {
  const rows = [...new Set(group.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(group.map(({ column }) => column))].sort((a, b) => a - b);
  const [n, m] = [rows.length, rows.length + columns.length];
  const most = Math.max(...group.map(({ cost }) => cost));
  // To leave a row out costs more than any chain of matches, each row having a column of its own for that.
  const leaveOut = (most + 1) * (n + 1);
  const rowAt = new Map(rows.map((row, at) => [row, at]));
  const columnAt = new Map(columns.map((column, at) => [column, at]));
  const costs = Array.from({ length: n }, () => new Float64Array(m).fill(Number.POSITIVE_INFINITY));
  for (const { row, column, cost } of group) (costs[rowAt.get(row) ?? 0] ?? [])[columnAt.get(column) ?? 0] = cost;
  for (let i = 0; i < n; i++) (costs[i] ?? [])[columns.length + i] = leaveOut;

  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let j0 = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = rowOf[j0] ?? 0;
      const cost = costs[i0 - 1] ?? [];
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const reduced = (cost[j - 1] ?? Number.POSITIVE_INFINITY) - (u[i0] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? 0)) {
          least[j] = reduced;
          way[j] = j0;
        }
        if ((least[j] ?? 0) < delta) {
          delta = least[j] ?? 0;
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          const row = rowOf[j] ?? 0;
          u[row] = (u[row] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      j0 = j1;
    } while (rowOf[j0] !== 0);
    for (; j0 !== 0; j0 = way[j0] ?? 0) rowOf[j0] = rowOf[way[j0] ?? 0] ?? 0;
  }
  const matches: [number, number][] = [];
  for (let j = 1; j <= columns.length; j++) {
    const i = rowOf[j] ?? 0;
    if (i > 0) matches.push([rows[i - 1] ?? 0, columns[j - 1] ?? 0]);
  }
  return matches;
}
