import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly text: string;
  /** The keys that do the same, e.g. `/`. */
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and the props of a trigger. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** A word of explanation on hover and on focus. What must be known stands in the page, not here. */
export function Tip({ text, keys, side = 'bottom', children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner className="float" side={side} sideOffset={7}>
          <Tooltip.Popup className="tip">
            {text}
            {keys ? <kbd>{keys}</kbd> : null}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** Around the page: once one explanation shows, the next ones come at once. */
export function Tooltips({ children }: { readonly children: ReactNode }) {
  return <Tooltip.Provider delay={500}>{children}</Tooltip.Provider>;
}
