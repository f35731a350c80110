interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  onChange(reason: string): void;
  onEnter?(): void;
}

/** Why something is done, in the words of who does it; the platform keeps 500 characters of it. */
export function ReasonField({ label, value, placeholder, onChange, onEnter }: Props) {
  return (
    <label className="reason-field">
      <span>{label}</span>
      <input
        type="text"
        maxLength={500}
        value={value}
        placeholder={placeholder}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => (event.key === 'Enter' ? onEnter?.() : undefined)}
      />
    </label>
  );
}
