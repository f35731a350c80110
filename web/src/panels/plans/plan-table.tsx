import type { ReactNode } from 'react';
import './plan-table.css';

interface Head {
  readonly label: string;
  /** Of a column of numbers. */
  readonly numeric?: boolean;
  /** What it says at a longer look. */
  readonly title?: string;
}

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly heads: readonly Head[];
  /** Bodies of the table. */
  readonly children: ReactNode;
}

/** A small table with all its rows; where it is too wide it scrolls sideways. */
export function PlanTable({ label, testId, heads, children }: Props) {
  return (
    <div className="plan-table" data-sideways>
      <table className="table" aria-label={label} data-testid={testId}>
        <thead>
          <tr>
            {heads.map(({ label: head, numeric, title }) => (
              <th key={head} scope="col" className={numeric ? 'num' : undefined} title={title}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
