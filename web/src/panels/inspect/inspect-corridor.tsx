import { ChartScatter } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Corridor, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { usePreferences } from '../../design/preferences.js';
import { formatDuration, formatNumber } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { areaOf } from '../../map/area-of.js';
import { losName, losToken } from '../../map/los.js';
import { useCity, useMap } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { LosChip } from '../../parts/los-chip.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useGo, useSelection } from '../../shell/address.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

interface Minute {
  readonly minuteMs: number;
  readonly travelTimeS: number | null;
  readonly los: number;
  readonly coverage: number;
}

/** A corridor: travel time now and over the last hour, against free flow. It is marked on the map meanwhile. */
export function InspectCorridor({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const map = useMap();
  const go = useGo();
  const city = useCity();
  const { select } = useSelection();
  const { live: isLive } = useClock();
  const hintOf = useHint();
  const { data, error, mutate } = useResource<Page<Corridor>>('/corridors', 10_000);
  const history = useResource<Page<Minute>>(`/corridors/${encodeURIComponent(id)}/history?${useWindow(60)}`, 30_000);
  const corridor = data?.items.find((item) => item.id === id);
  const linkIds = corridor?.linkIds.join(' ');
  const chosen = useMemo(() => new Set(linkIds?.split(' ') ?? []), [linkIds]);
  useEffect(() => {
    map?.highlight(chosen);
    return () => map?.highlight(new Set());
  }, [map, chosen]);
  const minutes = history.data?.items ?? [];
  const last = minutes.at(-1);
  const shown = isLive
    ? { los: 0, travelTimeS: null, coverage: null, eventTimeMs: null, ...corridor }
    : { los: 0, travelTimeS: null, coverage: null, ...last, eventTimeMs: last?.minuteMs };
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {() =>
        corridor ? (
          <>
            <Head title={nameOf(corridor)}>
              <LosChip los={shown.los} />
              <span className="tag">{t('kind.corridor')}</span>
            </Head>
            <div className="inspect-body" data-scroll>
              <Figures
                items={[
                  {
                    label: t('figure.travelTime'),
                    value: formatDuration(shown.travelTimeS),
                    unit: t('unit.minSec'),
                    hint: hintOf(shown.eventTimeMs),
                  },
                  {
                    label: t('figure.freeFlow'),
                    value: formatDuration(corridor.freeFlowTimeS),
                    unit: t('unit.minSec'),
                  },
                  {
                    label: t('figure.coverage'),
                    value: formatNumber(shown.coverage === null ? null : shown.coverage * 100),
                    unit: t('unit.percent'),
                    hint: t('corridor.coverage'),
                  },
                ]}
              />
              {minutes.length > 1 ? (
                <TimeChart
                  label={t('figure.travelTime')}
                  unit={t('unit.s')}
                  timesMs={minutes.map((minute) => minute.minuteMs)}
                  values={minutes.map((minute) => minute.travelTimeS)}
                  everyMs={60_000}
                  reference={{ value: corridor.freeFlowTimeS, label: t('figure.freeFlow') }}
                />
              ) : (
                <p className="inspect-note">{t('history.none')}</p>
              )}
              <Facts
                items={[
                  [t('figure.length'), `${formatNumber(corridor.lengthM / 1000, 2)} ${t('unit.km')}`],
                  [t('figure.links'), formatNumber(corridor.linkIds.length)],
                ]}
              />
              <CorridorLinks linkIds={corridor.linkIds} onOpen={(id) => select({ kind: 'link', id })} />
              <p className="inspect-note">{t('corridor.madeOf')}</p>
            </div>
            <Foot
              onCentre={() => {
                const area = areaOf(corridor.linkIds.map((id) => city.linkById.get(id)?.path ?? []));
                if (area) map?.fit(area);
              }}
            >
              <button
                type="button"
                className="button"
                onClick={() => go(`/signals/corridor/${encodeURIComponent(id)}`)}
              >
                <ChartScatter size={14} aria-hidden /> {t('timeSpace.open')}
              </button>
            </Foot>
          </>
        ) : (
          <Empty title={t('error.notFound')} hint={t('error.notFound.hint')} />
        )
      }
    </Ready>
  );
}

interface LinksProps {
  readonly linkIds: readonly string[];
  onOpen(id: string): void;
}

/** The corridor from begin to end: a block for each link, as long as it is, in the colour of its traffic. */
function CorridorLinks({ linkIds, onOpen }: LinksProps) {
  const { t, nameOf } = useT();
  const city = useCity();
  const live = useLive();
  const { palette } = usePreferences();
  return (
    <Section title={t('corridor.links')}>
      <div className="corridor-links">
        {linkIds.map((id) => {
          const link = city.linkById.get(id);
          const los = live.links.get(id)?.los ?? 0;
          const label = `${link ? nameOf(link) || id : id}: ${t(`los.${losName(los)}` as Key)}`;
          return (
            <button
              key={id}
              type="button"
              aria-label={label}
              title={label}
              data-los={los}
              style={{ flexGrow: link?.lengthM ?? 1, background: `var(--${losToken(los, palette)})` }}
              onClick={() => onOpen(id)}
            />
          );
        })}
      </div>
    </Section>
  );
}
