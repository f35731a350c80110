import { Gauge, RadioTower, SquareParking, Truck, Wrench } from 'lucide-react';
import type { ComponentType } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../api/types.js';
import { type Key, useT } from '../i18n/i18n.js';
import { SignalIcon } from '../parts/signal-icon.js';
import { useGo } from './address.js';

const ENTRIES: readonly (readonly [
  path: string,
  key: Key,
  icon: ComponentType<{ size?: number; strokeWidth?: number }>,
])[] = [
  ['/overview', 'rail.overview', Gauge],
  ['/signals', 'rail.signals', SignalIcon],
  ['/parking', 'rail.parking', SquareParking],
  ['/fleets', 'rail.fleets', Truck],
  ['/devices', 'rail.devices', RadioTower],
  ['/operations', 'rail.operations', Wrench],
];

interface Props {
  readonly account: Account;
  /** The entry that is on was pressed again. */
  onAgain(): void;
}

export function Rail({ onAgain }: Props) {
  const { t } = useT();
  const [location] = useLocation();
  const go = useGo();
  return (
    <nav className="rail" data-tour="rail" aria-label={t('rail.label')}>
      <img className="rail-mark" src="/icon.svg" alt="" width={28} height={28} />
      {ENTRIES.map(([path, key, Icon]) => {
        const on = location.startsWith(path);
        return (
          <a
            key={path}
            href={path}
            aria-current={on ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              if (location === path) onAgain();
              else go(path);
            }}
          >
            <Icon size={19} strokeWidth={1.8} />
            <span>{t(key)}</span>
          </a>
        );
      })}
    </nav>
  );
}
