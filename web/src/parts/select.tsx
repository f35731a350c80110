import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';

export interface Option<T extends string | number> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly disabled?: boolean;
  readonly testId?: string;
  /** Name in a form. */
  readonly name?: string;
  onChange(value: T): void;
}

/** One of a few, behind a button of the desk's own look. Without a visible label of its own: `label` is heard. */
export function Select<T extends string | number>(props: Props<T>) {
  const { label, value, options, disabled = false, testId, name, onChange } = props;
  return (
    <Base.Root
      items={options as Option<T>[]}
      value={value}
      disabled={disabled}
      {...(name ? { name } : {})}
      onValueChange={(next) => (next === null ? undefined : onChange(next))}
    >
      <Base.Trigger className="select" aria-label={label} data-testid={testId}>
        <Base.Value />
        <Base.Icon>
          <ChevronDown size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="float" sideOffset={5} alignItemWithTrigger={false}>
          <Base.Popup className="menu select-list">
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="menu-item">
                  <span className="menu-icon">
                    <Base.ItemIndicator>
                      <Check size={14} />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText className="menu-label">{option.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
