import type { Key } from '../../i18n/i18n.js';

/** roadside.v1.DeviceKind by number. */
const KINDS = ['unknown', 'rsu', 'controller', 'detector', 'camera', 'concentrator', 'terminal', 'parking', 'tocc'];

/** Words for a kind given by number or, as the API may, by name. */
export function deviceKindKey(kind: number | string): Key {
  const name = typeof kind === 'number' ? KINDS[kind] : kind.toLowerCase().replace('signal_controller', 'controller');
  return `deviceKind.${name !== undefined && KINDS.includes(name) ? name : 'unknown'}` as Key;
}
