import type { JunctionGroup } from '../../api/types.js';
import { formatTime, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { countdownS, lightName, lightToken } from '../../map/lights.js';
import { signalGroupSelection } from '../../selection.js';
import { useSelection } from '../../shell/address.js';

const STALE_MS = 15_000;

interface Props {
  readonly junctionId: string;
  readonly groups: readonly JunctionGroup[];
  /** What a group is for, in words; empty where that is not known. */
  nameOf?(group: number): string;
}

/** Signal groups with their light and the seconds it will last. Each opens. */
export function GroupList({ junctionId, groups, nameOf }: Props) {
  const { t } = useT();
  const { select } = useSelection();
  const nowMs = liveStore.nowMs();
  return (
    <ul className="groups">
      {groups.map((group) => {
        const stale = nowMs - group.eventTimeMs > STALE_MS;
        const left = stale ? null : countdownS(group.likelyEndMs, nowMs);
        const light = stale ? 0 : group.light;
        const name = t(`light.${lightName(light)}` as Key);
        const hint = t('junction.group.hint', {
          light: name,
          since: formatTime(group.sinceMs),
          confidence: group.confidencePct,
        });
        const what = nameOf?.(group.group);
        return (
          <li key={group.group}>
            <button
              type="button"
              className="group"
              data-stale={stale}
              title={what ? `${what}\n${hint}` : hint}
              onClick={() => select(signalGroupSelection(junctionId, group.group))}
            >
              <i style={{ color: `var(--${lightToken(light)})` }} role="img" aria-label={name} />
              <small>{group.group}</small>
              <b>{left === null ? MISSING : `${left} ${t('unit.s')}`}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
