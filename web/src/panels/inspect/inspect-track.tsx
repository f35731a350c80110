import type { Page, TrackDetail } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatNumber, kmh, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { kindOf, unpackTrack } from '../../live/pack-tracks.js';
import { useLive } from '../../live/use-live.js';
import { colourToken } from '../../map/vehicles/vehicles.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Fault } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { trackName } from './track-name.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

interface Sample {
  readonly timeMs: number;
  readonly speedMps: number | null;
}

const STALE_S = 5;

/** A moving thing: speed, heading, age; its speed over the last minutes. */
export function InspectTrack({ track }: { readonly track: number }) {
  const { t } = useT();
  const live = useLive();
  const hintOf = useHint();
  const { select } = useSelection();
  const { data, error, mutate } = useResource<TrackDetail>(`/tracks/${track}`, 2_000);
  const history = useResource<Page<Sample>>(`/tracks/${track}/history?${useWindow(5)}`, 5_000);
  const row = live.findTrackRow(track);
  const block = live.tracks;
  const onMap = block !== null && row >= 0;
  if (!onMap && !data && error && error.status !== 404) return <Fault problem={error} onRetry={() => void mutate()} />;
  const shown = onMap ? unpackTrack(block, row) : undefined;
  const kind = onMap ? kindOf(block, row) : (data?.kind ?? 0);
  const speed = onMap ? (block.speeds[row] ?? null) : (data?.speedMps ?? null);
  const heading = shown?.headingDeg ?? data?.headingDeg ?? null;
  const eventMs = shown?.eventMs ?? data?.eventTimeMs ?? null;
  const ageS = eventMs === null ? null : Math.max(0, (live.nowMs() - eventMs) / 1000);
  const samples = history.data?.items ?? [];
  const hint = hintOf(eventMs, data?.deviceId);
  return (
    <>
      <Head title={t('track.title', { id: trackName(track) })}>
        <span className="dot" style={{ background: `var(--${colourToken(kind)})` }} />
        {t(`participant.${(kind & 15) < 9 ? kind & 15 : 0}` as Key)}
        <span className="tag">{t(`source.${Math.min(kind >> 4, 3)}` as Key)}</span>
        {onMap ? null : (
          <span className="tag" data-tone="warning">
            {t('track.gone')}
          </span>
        )}
      </Head>
      <div className="inspect-body" data-scroll>
        <Figures
          items={[
            {
              label: t('figure.speed'),
              value: formatNumber(kmh(speed), 1),
              unit: t('unit.kmh'),
              hint,
              stale: (ageS ?? 99) > STALE_S,
            },
            {
              label: t('figure.heading'),
              value: formatNumber(heading === null ? null : (heading + 360) % 360),
              unit: t('unit.degree'),
              hint,
            },
            { label: t('figure.age'), value: formatNumber(ageS, 1), unit: t('unit.s'), hint },
          ]}
        />
        {samples.length > 1 ? (
          <TimeChart
            label={t('figure.speed')}
            unit={t('unit.kmh')}
            timesMs={samples.map((sample) => sample.timeMs)}
            values={samples.map((sample) => kmh(sample.speedMps))}
            everyMs={2_500}
          />
        ) : (
          <p className="inspect-note">{t('history.none')}</p>
        )}
        <Facts
          items={[
            [
              t('lineage.device'),
              data ? (
                <button
                  key="d"
                  type="button"
                  className="link mono"
                  onClick={() => select({ kind: 'device', id: data.deviceId })}
                >
                  {data.deviceId}
                </button>
              ) : (
                MISSING
              ),
            ],
            [
              t('kind.lane'),
              data?.laneId ? (
                <button
                  key="l"
                  type="button"
                  className="link mono"
                  onClick={() => data.laneId && select({ kind: 'lane', id: data.laneId })}
                >
                  {data.laneId}
                </button>
              ) : (
                MISSING
              ),
            ],
            [t('figure.length'), data?.lengthM ? `${formatNumber(data.lengthM, 1)} ${t('unit.m')}` : MISSING],
            [t('figure.position'), data ? `${data.longitude.toFixed(6)}°, ${data.latitude.toFixed(6)}°` : MISSING],
          ]}
        />
      </div>
      <Foot at={data ? [data.longitude, data.latitude] : null} zoom={18} lineage={data?.lineage} />
    </>
  );
}
