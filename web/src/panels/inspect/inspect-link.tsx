import type { LinkDetail, LinkMinute, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatNumber, formatTime, kmh, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { areaOf } from '../../map/area-of.js';
import type { CityJunction } from '../../map/city-store.js';
import { useCity, useMap } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { LosChip } from '../../parts/los-chip.js';
import { Section } from '../../parts/panel.js';
import { Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

/** A link: how fast, how dense, how many; the last hour minute by minute. */
export function InspectLink({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const hintOf = useHint();
  const city = useCity();
  const map = useMap();
  const { select } = useSelection();
  const path = `/links/${encodeURIComponent(id)}`;
  const { live: isLive } = useClock();
  const { data, error, mutate } = useResource<LinkDetail>(path, 5_000);
  const history = useResource<Page<LinkMinute>>(`${path}/history?${useWindow(60)}`, 30_000);
  const minutes = history.data?.items ?? [];
  const junctionName = (junction: CityJunction | undefined) => (junction ? nameOf(junction) || junction.id : undefined);
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {({ link, live: now }) => {
        const last = minutes.at(-1);
        const live = isLive ? now : last ? { ...last, eventTimeMs: last.minuteMs, lineage: undefined } : null;
        return (
          <>
            <Head title={nameOf(link) || id}>
              <LosChip los={live?.los ?? 0} />
              <span className="tag">{t(`road.${link.roadClass}` as Key)}</span>
            </Head>
            <div className="inspect-body" data-scroll>
              <Figures
                items={[
                  {
                    label: t('figure.speed'),
                    value: formatNumber(kmh(live?.speedMps)),
                    unit: t('unit.kmh'),
                    hint: hintOf(live?.eventTimeMs),
                  },
                  {
                    label: t('figure.flow'),
                    value: formatNumber(live?.flowPerHour),
                    unit: t('unit.perHour'),
                    hint: hintOf(live?.eventTimeMs),
                  },
                  {
                    label: t('figure.density'),
                    value: formatNumber(live?.densityPerKm, 1),
                    unit: t('unit.perKm'),
                    hint: hintOf(live?.eventTimeMs),
                  },
                ]}
              />
              {minutes.length > 1 ? (
                <>
                  <TimeChart
                    label={t('figure.speed')}
                    unit={t('unit.kmh')}
                    timesMs={minutes.map((minute) => minute.minuteMs)}
                    values={minutes.map((minute) => kmh(minute.speedMps))}
                    everyMs={60_000}
                    reference={{ value: link.speedLimitMps * 3.6, label: t('figure.limit') }}
                  />
                  <TimeChart
                    label={t('figure.flow')}
                    unit={t('unit.perHour')}
                    heightPx={84}
                    timesMs={minutes.map((minute) => minute.minuteMs)}
                    values={minutes.map((minute) => minute.flowPerHour)}
                    everyMs={60_000}
                  />
                </>
              ) : (
                <p className="inspect-note">{t('history.none')}</p>
              )}
              <Section title={t('link.madeOf')} note={t('link.madeOf.note')}>
                {minutes.length > 0 ? <Minutes minutes={minutes.slice(-5).reverse()} /> : null}
                <p className="inspect-note">{t('link.madeOf.hint')}</p>
              </Section>
              <Facts
                items={[
                  [t('figure.length'), `${formatNumber(link.lengthM)} ${t('unit.m')}`],
                  [t('figure.limit'), `${formatNumber(kmh(link.speedLimitMps))} ${t('unit.kmh')}`],
                  [t('figure.lanes'), formatNumber(link.lanes)],
                  [t('figure.samples'), `${formatNumber(live?.samples)} ${t('unit.vehiclesPerMinute')}`],
                  [
                    t('link.to'),
                    link.toJunctionId ? (
                      <button
                        key="j"
                        type="button"
                        className="link"
                        onClick={() => link.toJunctionId && select({ kind: 'junction', id: link.toJunctionId })}
                      >
                        {junctionName(city.junctionById.get(link.toJunctionId)) ?? link.toJunctionId}
                      </button>
                    ) : (
                      MISSING
                    ),
                  ],
                  [
                    t('figure.id'),
                    <span key="id" className="mono">
                      {id}
                    </span>,
                  ],
                ]}
              />
            </div>
            <Foot
              lineage={live?.lineage}
              onCentre={() => {
                const area = areaOf([city.linkById.get(id)?.path ?? []]);
                if (area) map?.fit(area);
              }}
            />
          </>
        );
      }}
    </Ready>
  );
}

/** The latest minutes, as the history holds them. */
function Minutes({ minutes }: { readonly minutes: readonly LinkMinute[] }) {
  const { t } = useT();
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('link.minute')}</th>
          <th className="num">{`${t('figure.samples')} ${t('unit.vehicles')}`}</th>
          <th className="num">{`${t('figure.speed')} ${t('unit.kmh')}`}</th>
          <th className="num">{`${t('figure.flow')} ${t('unit.perHour')}`}</th>
        </tr>
      </thead>
      <tbody>
        {minutes.map((minute) => (
          <tr key={minute.minuteMs}>
            <td>{formatTime(minute.minuteMs, false)}</td>
            <td className="num">{formatNumber(minute.samples)}</td>
            <td className="num">{formatNumber(kmh(minute.speedMps))}</td>
            <td className="num">{formatNumber(minute.flowPerHour)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
