import type { Device } from '../../api/types.js';
import { type Key, useT } from '../../i18n/i18n.js';

type State = Pick<Device, 'disabled' | 'connected' | 'through' | 'registered'>;

/** Order of states for sorting: away, there, through another, disabled. */
export function stateRank({ disabled, connected, through }: State): number {
  if (disabled) return 3;
  if (!connected) return 0;
  return through ? 2 : 1;
}

/** Words for a state. */
export function stateKey({ disabled, connected, through }: State): Key {
  if (disabled) return 'device.disabled';
  if (connected) return through ? 'device.heard' : 'device.connected';
  return through ? 'device.silent' : 'device.away';
}

interface Props {
  readonly device: State;
  /** Name of the device whose stream it comes by, where that is to be said. */
  readonly via?: string | undefined;
}

/** Whether a device is there, and by whose stream. */
export function DeviceState({ device, via }: Props) {
  const { t } = useT();
  if (device.disabled) return <span className="tag">{t('device.disabled')}</span>;
  return (
    <span className="tag" data-tone={device.connected ? 'good' : 'danger'}>
      {device.connected && via ? t('device.through', { device: via }) : t(stateKey(device))}
    </span>
  );
}
