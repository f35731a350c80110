import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly side?: 'top' | 'bottom';
  readonly align?: 'start' | 'center' | 'end';
  readonly testId?: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  onOpen?(open: boolean): void;
}

/** A card beside the button that opens it. Ends by Esc, by the button, by a click elsewhere. */
export function Popover({ label, trigger, side = 'bottom', align = 'end', testId, children, open, onOpen }: Props) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => {
        onOpen?.(next);
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="float" side={side} align={align} sideOffset={8} collisionPadding={8}>
          <Base.Popup className="popover" aria-label={label} data-testid={testId}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
