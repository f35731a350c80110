import { formatNumber } from '../../format.js';
import type { Key, Translate } from '../../i18n/i18n.js';
import type { Reason } from './proposal-types.js';

/** How each number of a reason is written: shares as percent, the flow ratio with two digits, times and flows as they are. */
function written(name: string, value: number): string {
  if (/^(saturation|unstopped)/.test(name)) return formatNumber(value * 100);
  if (name === 'flowRatio') return formatNumber(value, 2);
  if (name.startsWith('delay')) return formatNumber(value, 1);
  return formatNumber(value);
}

/** Why a number changed, in a sentence with its numbers. */
export function reasonText(
  t: Translate,
  { code, phases, neighbour, values }: Reason,
  nameOf: (junctionId: string) => string,
): string {
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(name, value)]));
  return t(`proposalReason.${code}` as Key, {
    ...told,
    phases: phases.join(' + '),
    neighbour: neighbour === null ? '' : nameOf(neighbour),
  });
}
