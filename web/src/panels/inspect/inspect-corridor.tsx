import { useEffect, useMemo } from 'react';
import type { Corridor, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatDuration, formatNumber, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useMap } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { LosChip } from '../../parts/los-chip.js';
import { Empty, Ready } from '../../parts/states.js';
import { Head } from './head.js';
import { useWindow } from './use-window.js';

interface Minute {
  readonly minuteMs: number;
  readonly travelTimeS: number | null;
}

/** A corridor: travel time now and over the last hour, against free flow. It is marked on the map meanwhile. */
export function InspectCorridor({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const map = useMap();
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
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {() =>
        corridor ? (
          <>
            <Head title={nameOf(corridor)}>
              <LosChip los={corridor.los} />
              <span className="tag">{t('kind.corridor')}</span>
            </Head>
            <div className="inspect-body">
              <Figures
                items={[
                  {
                    label: t('figure.travelTime'),
                    value: formatDuration(corridor.travelTimeS),
                    unit: t('unit.minSec'),
                    hint: formatTime(corridor.eventTimeMs),
                  },
                  {
                    label: t('figure.freeFlow'),
                    value: formatDuration(corridor.freeFlowTimeS),
                    unit: t('unit.minSec'),
                  },
                  {
                    label: t('figure.coverage'),
                    value: formatNumber(corridor.coverage * 100),
                    unit: t('unit.percent'),
                  },
                ]}
              />
              {minutes.length > 1 ? (
                <TimeChart
                  label={t('figure.travelTime')}
                  unit={t('unit.s')}
                  timesMs={minutes.map((minute) => minute.minuteMs)}
                  values={minutes.map((minute) => minute.travelTimeS)}
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
              <p className="inspect-note">{t('corridor.madeOf')}</p>
            </div>
          </>
        ) : (
          <Empty title={t('error.notFound')} hint={t('error.notFound.hint')} />
        )
      }
    </Ready>
  );
}
