/** What a score says of things of one sort. */
export interface SortScore {
  /** As the detail calls it, e.g. `car`, `connected`. */
  readonly name: string;
  /** True things at common instants. */
  readonly seen: number;
  /** Of what was matched, m; null where nothing was. */
  readonly positionErrorP95M: number | null;
  readonly missedPct: number | null;
  /** Null where nothing was shown. */
  readonly falsePct: number | null;
  /** Multiple object tracking accuracy, 1 and less. */
  readonly mota: number | null;
}

const FIGURES = ['positionErrorP95M', 'missedPct', 'falsePct', 'mota'] as const;

/**
 * A part of an evaluation's detail, `{ [part]: { [name]: figures } }`, the most frequent sort first; none where the detail does
 * not tell it. Sorts that neither were nor were shown are left out.
 */
export function breakdownOf(detail: unknown, part: string): readonly SortScore[] {
  const sorts = recordOf(recordOf(detail)[part]);
  return Object.entries(sorts)
    .map(([name, figures]) => toSortScore(name, recordOf(figures)))
    .filter((sort) => sort.seen > 0 || FIGURES.some((key) => sort[key] !== null))
    .sort((a, b) => b.seen - a.seen);
}

function toSortScore(name: string, figures: Readonly<Record<string, unknown>>): SortScore {
  const number = (key: string) => {
    const value = figures[key];
    return typeof value === 'number' ? value : null;
  };
  return {
    name,
    seen: number('seen') ?? 0,
    positionErrorP95M: number('positionErrorP95M'),
    missedPct: number('missedPct'),
    falsePct: number('falsePct'),
    mota: number('mota'),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
