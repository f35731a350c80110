import { ChartScatter, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Junction, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';
import { lightToken } from '../../map/lights.js';
import { useMap } from '../../map/map-context.js';
import { IconButton } from '../../parts/icon-button.js';
import { Panel } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useRoving } from '../../parts/use-roving.js';
import { useGo, useSelection } from '../../shell/address.js';
import { useSampleDays } from './measures/use-sample-days.js';
import './signals.css';

const STALE_MS = 15_000;
const UNHEARD = { light: 0, eventTimeMs: 0 };

/** Every junction with signals and what it shows now. A row inspects; the button at its end opens the junction's page. */
export function Signals() {
  const { t, nameOf } = useT();
  const live = useLive();
  const { live: isLive } = useClock();
  const map = useMap();
  const go = useGo();
  const { selection, select } = useSelection();
  const [text, setText] = useState('');
  const { data, error, mutate } = useResource<Page<Junction>>('/junctions?limit=1000', 10_000);
  const wanted = text.trim().toLowerCase();
  const rows = useMemo(
    () =>
      (data?.items ?? []).filter(
        (junction) =>
          junction.signalised &&
          (wanted === '' ||
            junction.name?.toLowerCase().includes(wanted) ||
            junction.nameEn?.toLowerCase().includes(wanted) ||
            junction.id === text),
      ),
    [data, wanted, text],
  );
  const { list, stop, onFocus, onKeyDown } = useRoving(rows.length);
  const nowMs = live.nowMs();
  const [sample] = useSampleDays();
  return (
    <Panel
      title={t('signals.title')}
      note={t('signals.note', { count: formatNumber(rows.length) })}
      actions={
        <button type="button" className="button" onClick={() => go('/signals/proposals', {})}>
          {t('signals.proposals')}
        </button>
      }
    >
      <div className="filter">
        <input
          type="search"
          placeholder={t('signals.filter')}
          aria-label={t('signals.filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {sample ? (
          <button
            type="button"
            className="button"
            onClick={() => go(`/signals/${encodeURIComponent(sample.id)}/measures`, { span: 'sample' })}
          >
            <ChartScatter size={14} aria-hidden /> {t('signals.sample', { name: nameOf(sample) })}
          </button>
        ) : null}
      </div>
      <Ready data={data} error={error} rows={10} onRetry={() => void mutate()}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('signals.none')} hint={t('signals.none.hint')} />
          ) : (
            <ul ref={list} className="junctions" onKeyDown={onKeyDown}>
              {rows.map((junction, i) => (
                <li
                  key={junction.id}
                  onFocus={() => onFocus(i)}
                  aria-current={selection?.kind === 'junction' && selection.id === junction.id ? 'true' : undefined}
                >
                  <button
                    type="button"
                    tabIndex={i === stop ? 0 : -1}
                    onClick={() => {
                      select({ kind: 'junction', id: junction.id });
                      map?.goTo(junction.position[0], junction.position[1], 17.2);
                    }}
                  >
                    <span>{nameOf(junction) || junction.id}</span>
                    <i aria-hidden>
                      {junction.groups.slice(0, 12).map((told) => {
                        const signal = live.signals.get(`${junction.id}/${told.group}`) ?? (isLive ? told : UNHEARD);
                        const light = nowMs - signal.eventTimeMs < STALE_MS ? signal.light : 0;
                        return <b key={told.group} style={{ background: `var(--${lightToken(light)})` }} />;
                      })}
                    </i>
                  </button>
                  <IconButton
                    label={t('signals.analyse', { name: nameOf(junction) || junction.id })}
                    className="junction-open"
                    side="right"
                    tabIndex={i === stop ? 0 : -1}
                    onClick={() => go(`/signals/${encodeURIComponent(junction.id)}`)}
                  >
                    <ChevronRight size={16} />
                  </IconButton>
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
    </Panel>
  );
}
