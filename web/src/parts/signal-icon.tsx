interface Props {
  readonly size?: number;
  readonly strokeWidth?: number;
}

/** A signal head, in the manner of the other icons. */
export function SignalIcon({ size = 20, strokeWidth = 1.8 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      aria-hidden
    >
      <rect x="7.5" y="2" width="9" height="20" rx="4.5" />
      <circle cx="12" cy="7" r="1.5" />
      <circle cx="12" cy="12" r="1.5" />
      <circle cx="12" cy="17" r="1.5" />
    </svg>
  );
}
