import { useMemo } from 'react';
import type { Corridor, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { Sparkline } from '../../charts/sparkline.js';
import { usePreferences } from '../../design/preferences.js';
import { formatDuration, formatNumber, formatTime, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { areaOf } from '../../map/area-of.js';
import { losToken } from '../../map/los.js';
import { useCity, useMap } from '../../map/map-context.js';
import { LosChip } from '../../parts/los-chip.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { useWindow } from '../inspect/use-window.js';

interface Minute {
  readonly minuteMs: number;
  readonly travelTimeS: number | null;
  readonly los: number;
}

interface Past {
  readonly corridorId: string;
  readonly minutes: readonly Minute[];
}

const MINUTE_MS = 60_000;
const NONE: readonly Minute[] = [];

/** Corridors, the worst first: level of service, travel time and how it went over the last hour. */
export function CorridorTable() {
  const { t } = useT();
  const city = useCity();
  const map = useMap();
  const { selection, select } = useSelection();
  const { data, error, mutate } = useResource<Page<Corridor>>('/corridors', 5_000);
  const past = useResource<{ readonly items: readonly Past[] }>(`/corridors/history?${useWindow(60)}`, MINUTE_MS);
  const minutesOf = useMemo(
    () => new Map((past.data?.items ?? []).map(({ corridorId, minutes }) => [corridorId, minutes])),
    [past.data],
  );
  const corridors = useMemo(
    () => [...(data?.items ?? [])].sort((a, b) => b.los - a.los || delayS(b) - delayS(a)),
    [data],
  );
  const open = (corridor: Corridor) => {
    select({ kind: 'corridor', id: corridor.id });
    const area = areaOf(corridor.linkIds.map((id) => city.linkById.get(id)?.path ?? []));
    if (area) map?.fit(area);
  };
  return (
    <Section title={t('overview.corridors')} note={t('overview.corridors.note')}>
      <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
        {() =>
          corridors.length === 0 ? (
            <Empty title={t('overview.noCorridors')} hint={t('overview.noCorridors.hint')} />
          ) : (
            <table className="table corridors" aria-label={t('overview.corridors')}>
              <thead>
                <tr>
                  <th>{t('kind.corridor')}</th>
                  <th>{t('figure.los')}</th>
                  <th>{t('overview.lastHour')}</th>
                  <th className="num">{t('figure.travelTime')}</th>
                </tr>
              </thead>
              <tbody>
                {corridors.map((corridor) => (
                  <CorridorRow
                    key={corridor.id}
                    corridor={corridor}
                    minutes={minutesOf.get(corridor.id) ?? NONE}
                    chosen={selection?.kind === 'corridor' && selection.id === corridor.id}
                    onOpen={() => open(corridor)}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Ready>
    </Section>
  );
}

interface RowProps {
  readonly corridor: Corridor;
  readonly minutes: readonly Minute[];
  readonly chosen: boolean;
  onOpen(): void;
}

/** In a replay, the minute that is shown instead of the newest. */
function CorridorRow({ corridor, minutes, chosen, onOpen }: RowProps) {
  const { t, nameOf } = useT();
  const { palette } = usePreferences();
  const { live } = useClock();
  const samples = useMemo(
    () => ({ timesMs: minutes.map((item) => item.minuteMs), values: minutes.map((item) => item.travelTimeS) }),
    [minutes],
  );
  const last = minutes.at(-1);
  const shown = live ? corridor : { travelTimeS: null, los: 0, ...last, eventTimeMs: last?.minuteMs };
  return (
    <tr data-link="true" aria-selected={chosen} onClick={onOpen}>
      <td>
        <button type="button" className="link">
          {nameOf(corridor)}
        </button>
        <small>
          {formatNumber(corridor.lengthM / 1000, 1)} {t('unit.km')}
        </small>
      </td>
      <td>
        <LosChip los={shown.los} />
      </td>
      <td>
        <Sparkline
          {...samples}
          everyMs={MINUTE_MS}
          label={t('overview.lastHour')}
          token={shown.los > 0 ? losToken(shown.los, palette) : 'ink-3'}
        />
      </td>
      <td className="num" title={formatTime(shown.eventTimeMs)}>
        {formatDuration(shown.travelTimeS)}
        <small>
          {shown.travelTimeS === null
            ? MISSING
            : `+${formatDuration(Math.max(0, shown.travelTimeS - corridor.freeFlowTimeS))}`}
        </small>
      </td>
    </tr>
  );
}

function delayS(corridor: Corridor): number {
  return corridor.travelTimeS === null ? -1 : corridor.travelTimeS - corridor.freeFlowTimeS;
}
