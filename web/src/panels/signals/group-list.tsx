import type { JunctionGroup } from '../../api/types.js';
import { formatTime, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { countdownS, lightName, lightToken } from '../../map/lights.js';

const STALE_MS = 15_000;

/** Signal groups with their light and the seconds it will last. */
export function GroupList({ groups }: { readonly groups: readonly JunctionGroup[] }) {
  const { t } = useT();
  const nowMs = liveStore.nowMs();
  return (
    <ul className="groups">
      {groups.map((group) => {
        const left = countdownS(group.likelyEndMs, nowMs);
        const name = t(`light.${lightName(group.light)}` as Key);
        return (
          <li
            key={group.group}
            className="group"
            data-stale={nowMs - group.eventTimeMs > STALE_MS}
            title={t('junction.group.hint', {
              light: name,
              since: formatTime(group.sinceMs),
              confidence: group.confidencePct,
            })}
          >
            <i style={{ color: `var(--${lightToken(group.light)})` }} role="img" aria-label={name} />
            <small>{group.group}</small>
            <b>{left === null ? MISSING : `${left} ${t('unit.s')}`}</b>
          </li>
        );
      })}
    </ul>
  );
}
