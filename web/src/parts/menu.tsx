import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode } from 'react';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown at the end of the row: a key or a state. */
  readonly note?: ReactNode;
  readonly danger?: boolean;
  /** Begins a new group. */
  readonly apart?: boolean;
  /** One of several that are on or off. */
  readonly checked?: boolean;
  onPick(): void;
}

interface Props {
  readonly label: string;
  /** The button that opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly head?: ReactNode;
  readonly items: readonly MenuItem[];
  readonly side?: 'top' | 'bottom' | 'right';
  readonly align?: 'start' | 'center' | 'end';
}

/** Actions behind a button: arrows, first letters, Esc. */
export function Menu({ label, trigger, head, items, side = 'bottom', align = 'end' }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="float" side={side} align={align} sideOffset={8}>
          <Base.Popup className="menu" aria-label={label}>
            {head ? <div className="menu-head">{head}</div> : null}
            {items.map((item) => (
              <Fragment key={item.key}>
                {item.apart ? <Base.Separator className="menu-line" /> : null}
                <Base.Item className="menu-item" data-danger={item.danger} onClick={item.onPick}>
                  <span className="menu-icon">{item.checked ? <Check size={14} /> : item.icon}</span>
                  <span className="menu-label">{item.label}</span>
                  {item.note ? <span className="menu-note">{item.note}</span> : null}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
