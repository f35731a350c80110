import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}

/** On or off, at once. */
export function Switch({ label, hint, checked, disabled = false, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch below renders a real checkbox
    <label className="switch-row">
      <span>
        {label}
        {hint ? <small>{hint}</small> : null}
      </span>
      <Base.Root className="switch" checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
    </label>
  );
}
