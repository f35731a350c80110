import { useMemo, useRef, useState } from 'react';
import { request } from '../../api/request.js';
import { allows, useSession } from '../../api/session.js';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { Section } from '../../parts/panel.js';
import { Empty, Loading } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { useMutation } from '../admin/use-mutation.js';
import type { Proposal } from '../proposals/proposal-types.js';
import type { Direction } from '../signals/measures/corridor-types.js';
import { bandWidthMs, greenBands } from './green-bands.js';
import { OffsetDiagram } from './offset-diagram.js';
import '../plans/plans.css';
import './offsets.css';
import { OffsetTable } from './offset-table.js';
import { saveOffsets } from './save-offsets.js';
import { useOffsetPreview } from './use-offset-preview.js';

interface Props {
  readonly direction: Direction;
  readonly fromMs: number;
  readonly toMs: number;
  readonly speedMps: number;
  readonly cycleS: number | null;
  nameOf(junctionId: string): string;
}

const SHOWN_CYCLES = 4;
const MIN_MS = 60_000;

/** Offsets by hand: rows of lights are dragged, and what that does to arrivals and delay is told at once; the result becomes versions. */
export function OffsetSection({ direction, fromMs, toMs, speedMps, cycleS, nameOf }: Props) {
  const { t } = useT();
  const go = useGo();
  const { account } = useSession();
  const [shiftsMs, setShifts] = useState<Readonly<Record<string, number>>>({});
  const { fault, busy, run } = useMutation();
  const ids = direction.stops.map(({ junctionId }) => junctionId).join(',');
  // What is dragged is judged by one stretch of data, also while the page moves on; and that stretch is measured once.
  const basis = useRef({ fromMs, toMs: Math.min(toMs, Math.floor(liveStore.nowMs() / MIN_MS) * MIN_MS) });
  const known = useRef<ReadonlyMap<string, { offsetMs: number; cycleMs: number }>>(new Map());
  const offsetsMs = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(shiftsMs).flatMap(([id, shift]) => {
          const plan = known.current.get(id);
          return plan ? [[id, wrapped(plan.offsetMs + shift, plan.cycleMs)]] : [];
        }),
      ),
    [shiftsMs],
  );
  const asked = useMemo(
    () => (ids === '' ? null : { junctionIds: ids.split(','), ...basis.current, offsetsMs }),
    [ids, offsetsMs],
  );
  const { items, error } = useOffsetPreview(asked);
  known.current = new Map((items ?? []).map((each) => [each.junctionId, each]));
  const shown = useMemo(() => lastCycles(direction, cycleS), [direction, cycleS]);
  const bandsOf = (shifts: Readonly<Record<string, number>>) =>
    greenBands(
      direction.stops.map(({ junctionId, distanceM, cycles }) => ({
        distanceM,
        greens: cycles.map(({ greenMs, yellowMs }) => ({
          fromMs: greenMs + (shifts[junctionId] ?? 0),
          toMs: yellowMs + (shifts[junctionId] ?? 0),
        })),
      })),
      speedMps,
    );
  const cycles = direction.stops[0]?.cycles.length ?? 0;
  const bands = bandsOf(shiftsMs);
  const widthS = (of: typeof bands) => formatNumber(bandWidthMs(of, cycles) / 1000, 1);
  const moved = Object.entries(shiftsMs).filter(([, shift]) => shift !== 0);
  const take = async () => {
    const proposal = await run(async () => {
      const name = moved.map(([id]) => nameOf(id)).join(t('list.comma'));
      const reason = t('offsets.taken', { name });
      const wanted = moved.flatMap(([id]) => {
        const item = items?.find((each) => each.junctionId === id);
        return item ? [{ ...item, toMs: offsetsMs[id] ?? item.offsetMs }] : [];
      });
      const versions = await saveOffsets(wanted, reason, (id) => t('offsets.noPlan', { name: nameOf(id) }));
      const requestId = crypto.randomUUID();
      return request<Proposal>('/proposals/edited', 'POST', { requestId, versions, ...basis.current, reason });
    });
    if (proposal) go(`/signals/proposals/${encodeURIComponent(proposal.id)}`, {});
  };
  return (
    <Section title={t('offsets.title')} note={t('offsets.note')}>
      {!shown || (error && !items) ? (
        <Empty title={t('offsets.none')} hint={error?.detail || t('offsets.none.hint')} />
      ) : !items ? (
        <Loading rows={4} />
      ) : (
        <div className="offsets" data-testid="offsets">
          <OffsetDiagram
            direction={direction}
            {...shown}
            speedMps={speedMps}
            bands={bands}
            shiftsMs={shiftsMs}
            offsetOf={(id) => offsetsMs[id] ?? items.find((each) => each.junctionId === id)?.offsetMs ?? null}
            nameOf={nameOf}
            onShift={(id, shift) => setShifts((was) => ({ ...was, [id]: shift }))}
          />
          <p className="plan-hint">{t('offsets.hint')}</p>
          <OffsetTable items={items} offsetsMs={offsetsMs} nameOf={nameOf} />
          <p className="offsets-foot">
            <span>{t('offsets.band', { now: widthS(bandsOf({})), moved: widthS(bands) })}</span>
            {fault ? <span role="alert">{fault}</span> : null}
            <button type="button" className="button" disabled={moved.length === 0} onClick={() => setShifts({})}>
              {t('offsets.reset')}
            </button>
            {account && allows(account, 'engineer') ? (
              <button
                type="button"
                className="button button-primary"
                disabled={busy || moved.length === 0}
                onClick={() => void take()}
              >
                {t('offsets.take')}
              </button>
            ) : null}
          </p>
        </div>
      )}
    </Section>
  );
}

const wrapped = (ms: number, cycleMs: number) => (cycleMs > 0 ? ((ms % cycleMs) + cycleMs) % cycleMs : 0);

/** From when to when the diagram is drawn: whole cycles before the last that all junctions have. */
function lastCycles({ stops }: Direction, cycleS: number | null): { fromMs: number; toMs: number } | null {
  const ends = stops.flatMap(({ cycles }) => cycles.at(-1)?.endMs ?? []);
  if (ends.length === 0) return null;
  const toMs = Math.min(...ends);
  return { fromMs: toMs - SHOWN_CYCLES * (cycleS ? cycleS * 1000 : 2 * MIN_MS), toMs };
}
