import { Popover } from '@base-ui/react/popover';
import { useEffect, useState } from 'react';
import { type Key, useT } from '../../i18n/i18n.js';
import { endTour, useTour } from './tour-state.js';
import './tour.css';

/** What is shown, in order; what is not on the screen is passed over. */
const STOPS = ['rail', 'search', 'map', 'time', 'user'] as const;
const find = (stop: string) => document.querySelector<HTMLElement>(`[data-tour="${stop}"]`);

/** The way around at the first visit: a few words beside the parts they are about. Nothing is locked meanwhile. */
export function Tour() {
  const on = useTour();
  return on ? <Stops /> : null;
}

function Stops() {
  const { t } = useT();
  const [at, setAt] = useState(0);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const stop = STOPS[at];
  useEffect(() => {
    if (!stop) return endTour();
    const element = find(stop);
    if (!element) return setAt(at + 1);
    setTarget(element);
    element.setAttribute('data-tour-on', '');
    return () => element.removeAttribute('data-tour-on');
  }, [stop, at]);
  if (!stop || !target) return null;
  const last = at === STOPS.length - 1;
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => (open || reason === 'outside-press' ? undefined : endTour())}
    >
      <Popover.Portal>
        <Popover.Positioner
          className="float"
          anchor={target}
          side={SIDES[stop]}
          sideOffset={stop === 'map' ? -220 : 12}
          collisionPadding={16}
        >
          <Popover.Popup className="popover tour" data-testid="tour">
            <Popover.Title>{t(`tour.${stop}` as Key)}</Popover.Title>
            <Popover.Description>{t(`tour.${stop}.text` as Key)}</Popover.Description>
            <footer>
              <span className="tour-at" role="img" aria-label={`${at + 1} / ${STOPS.length}`}>
                {STOPS.map((each, i) => (
                  <i key={each} data-on={i === at} />
                ))}
              </span>
              {last ? null : (
                <button type="button" className="button" onClick={endTour} data-testid="tour-skip">
                  {t('tour.skip')}
                </button>
              )}
              <button
                type="button"
                className="button button-primary"
                onClick={() => (last ? endTour() : setAt(at + 1))}
              >
                {t(last ? 'tour.done' : 'tour.next')}
              </button>
            </footer>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const SIDES = { rail: 'right', search: 'bottom', map: 'bottom', time: 'top', user: 'bottom' } as const;
