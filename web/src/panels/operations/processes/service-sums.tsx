import type { ProcessReport } from '../../../api/types.js';
import { formatNumber } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Figure, Figures } from '../../../parts/figures.js';
import { Section } from '../../../parts/panel.js';
import { percentOf, type ServiceSum, sumApis, sumGateways, sumProcessing } from './sum-processes.js';

/** What the processes of each service do together. An all-in-one serves as each. */
export function ServiceSums({ reports }: { readonly reports: readonly ProcessReport[] }) {
  const { t } = useT();
  const gateways = sumGateways(reports);
  const processing = sumProcessing(reports);
  const apis = sumApis(reports);
  const number = (label: string, value: number | null, unit = '', digits = 0): Figure => ({
    label,
    value: formatNumber(value, digits),
    unit,
  });
  const perS = t('process.perS');
  const ms = t('unit.ms');
  const note = ({ ready, processes }: ServiceSum<unknown>) => t('process.readyOf', { ready, processes });
  return (
    <>
      {gateways ? (
        <Section title={t('processService.gateway')} note={note(gateways)}>
          <Figures
            items={[
              number(t('process.streams'), gateways.figures.streams),
              number(t('process.rows'), gateways.figures.rowsPerS, perS),
              {
                ...number(t('quality.refused'), gateways.figures.quarantinedPerS, perS, 1),
                hint: t('quality.refused.hint'),
              },
              { ...number(t('process.ack'), gateways.figures.ackP99Ms, ms), hint: t('process.ack.hint') },
            ]}
          />
        </Section>
      ) : null}
      {processing ? (
        <Section title={t('processService.processing')} note={note(processing)}>
          <Figures
            items={[
              number(t('process.records'), processing.figures.recordsPerS, perS),
              { ...number(t('process.lag'), processing.figures.lag), hint: t('process.lag.hint') },
              { ...number(t('process.age'), processing.figures.ageP95Ms, ms), hint: t('process.age.hint') },
              {
                ...number(t('process.failures'), processing.figures.failuresPerMin, t('process.perMin')),
                hint: t('process.failures.hint'),
                tone: processing.figures.failuresPerMin ? 'warning' : undefined,
              },
            ]}
          />
        </Section>
      ) : null}
      {apis ? (
        <Section title={t('processService.api')} note={note(apis)}>
          <Figures
            items={[
              number(t('process.requests'), apis.figures.requestsPerS, perS, 1),
              {
                ...number(t('process.errors'), percentOf(apis.figures.errorShare), t('unit.percent'), 1),
                hint: t('process.errors.hint'),
                tone: apis.figures.errorShare ? 'warning' : undefined,
              },
              { ...number(t('process.answer'), apis.figures.p95Ms, ms), hint: t('process.answer.hint') },
              number(t('process.sockets'), apis.figures.sockets),
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
