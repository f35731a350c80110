/** Linear between the hours of a table, round midnight too; `hour` is local, 0..24. 1 for an empty table. */
export function factorAt(byHour: Readonly<Record<string, number>>, hour: number): number {
  const table = Object.entries(byHour)
    .map(([at, factor]) => ({ at: Number(at), factor }))
    .sort((a, b) => a.at - b.at);
  const first = table[0];
  const last = table[table.length - 1];
  if (first === undefined || last === undefined) return 1;
  const points = [{ at: last.at - 24, factor: last.factor }, ...table, { at: first.at + 24, factor: first.factor }];
  const after = points.findIndex((point) => point.at > hour);
  const b = points[after] ?? first;
  const a = points[after - 1] ?? last;
  return a.factor + ((b.factor - a.factor) * (hour - a.at)) / (b.at - a.at || 1);
}
