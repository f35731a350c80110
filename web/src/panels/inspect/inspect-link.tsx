import type { LinkDetail, LinkMinute, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatNumber, formatTime, kmh } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Facts, Figures } from '../../parts/figures.js';
import { LosChip } from '../../parts/los-chip.js';
import { Section } from '../../parts/panel.js';
import { Ready } from '../../parts/states.js';
import { Head } from './head.js';
import { useWindow } from './use-window.js';

/** A link: how fast, how dense, how many; the last hour minute by minute. */
export function InspectLink({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const path = `/links/${encodeURIComponent(id)}`;
  const { data, error, mutate } = useResource<LinkDetail>(path, 5_000);
  const history = useResource<Page<LinkMinute>>(`${path}/history?${useWindow(60)}`, 30_000);
  const minutes = history.data?.items ?? [];
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {({ link, live }) => (
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
                />
                <TimeChart
                  label={t('figure.flow')}
                  unit={t('unit.perHour')}
                  heightPx={84}
                  timesMs={minutes.map((minute) => minute.minuteMs)}
                  values={minutes.map((minute) => minute.flowPerHour)}
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
                  t('figure.id'),
                  <span key="id" className="mono">
                    {id}
                  </span>,
                ],
              ]}
            />
          </div>
        </>
      )}
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
