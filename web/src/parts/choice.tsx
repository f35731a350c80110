import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly hint?: string }[];
  onChange(value: T): void;
}

/** One of two to five that all show: a row of joined buttons. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <ToggleGroup
      className="choice"
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => (next === undefined ? undefined : onChange(next as T))}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} aria-label={option.hint} title={option.hint}>
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
