import type { Device } from '../../api/types.js';
import { useT } from '../../i18n/i18n.js';

type State = Pick<Device, 'disabled' | 'connected' | 'through' | 'registered'>;

/** Order of states for sorting: away, there, through another, disabled. */
export function stateRank({ disabled, connected, through }: State): number {
  if (disabled) return 3;
  if (!connected) return 0;
  return through ? 2 : 1;
}

interface Props {
  readonly device: State;
  /** Name of the device whose stream it comes by, where that is to be said. */
  readonly via?: string | undefined;
}

/** Whether a device is there, and by whose stream. */
export function DeviceState({ device, via }: Props) {
  const { t } = useT();
  const { disabled, connected, through } = device;
  if (disabled) return <span className="tag">{t('device.disabled')}</span>;
  const state = connected ? (through ? 'device.heard' : 'device.connected') : through ? 'device.silent' : 'device.away';
  return (
    <span className="tag" data-tone={connected ? 'good' : 'danger'}>
      {connected && via ? t('device.through', { device: via }) : t(state)}
    </span>
  );
}
