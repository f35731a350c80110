import { useCallback } from 'react';
import type { JunctionGroup } from '../api/types.js';
import { useT } from '../i18n/i18n.js';
import { countdownS, lightToken } from '../map/lights.js';
import type { CycleShape } from './cycle.js';
import { useCanvas } from './use-canvas.js';

interface Props {
  readonly groups: readonly JunctionGroup[];
  readonly shape: CycleShape;
  /** Changes when it is time to draw anew, epoch ms. */
  readonly nowMs: number;
}

const TURN = Math.PI * 2;
const TOP = -TURN / 4;
/** More rings than this cannot be told apart; the rest stands in the cycle's bars. */
const MOST_RINGS = 10;
const CORE_PX = 36;

/**
 * The junction's clock. One turn is the last whole cycle; a ring for each set of groups that show the same, the arc where
 * their green lay; the hand stands where the cycle is now; in the middle the seconds until the next change.
 */
export function PhaseRing({ groups, shape, nowMs }: Props) {
  const { t } = useT();
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const x = width / 2;
        const y = height / 2;
        const outer = Math.min(x, y) - 4;
        const rows = shape.rows.filter((row) => row.greenS > 0).slice(0, MOST_RINGS);
        const step = Math.min(14, (outer - CORE_PX) / Math.max(1, rows.length));
        const { cycleS } = shape;
        rows.forEach((row, i) => {
          const radius = outer - step * (i + 0.5);
          pen.lineWidth = 1.5;
          pen.strokeStyle = tokens.text('line-strong');
          pen.beginPath();
          pen.arc(x, y, radius, 0, TURN);
          pen.stroke();
          const now = groups.find((group) => group.group === row.groups[0]);
          pen.lineWidth = Math.max(3, step * 0.56);
          for (const { token, fromS, toS } of row.spans) {
            if (token !== 'light-green' && token !== 'light-yellow') continue;
            const lit = now && lightToken(now.light) === token;
            pen.globalAlpha = lit ? 1 : 0.45;
            pen.strokeStyle = tokens.text(token);
            pen.beginPath();
            pen.arc(x, y, radius, TOP + (fromS / cycleS) * TURN, TOP + (toS / cycleS) * TURN);
            pen.stroke();
          }
          pen.globalAlpha = 1;
        });
        if (rows.length > 0) {
          const endMs = shape.startMs + cycleS * 1000;
          const share = Math.min(1, Math.max(0, (nowMs - endMs) / 1000 / cycleS));
          const angle = TOP + share * TURN;
          pen.strokeStyle = tokens.text('ink');
          pen.lineWidth = 1.5;
          pen.lineCap = 'round';
          pen.beginPath();
          pen.moveTo(x + Math.cos(angle) * CORE_PX, y + Math.sin(angle) * CORE_PX);
          pen.lineTo(x + Math.cos(angle) * (outer + 2), y + Math.sin(angle) * (outer + 2));
          pen.stroke();
        }
        const next = groups.flatMap((group) => countdownS(group.likelyEndMs, nowMs) ?? []);
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillStyle = tokens.text('ink');
        pen.font = `600 24px ${tokens.text('font')}`;
        pen.fillText(next.length > 0 ? String(Math.min(...next)) : '–', x, y - 5);
        pen.fillStyle = tokens.text('ink-2');
        pen.font = `10px ${tokens.text('font')}`;
        pen.fillText(t('junction.toChange'), x, y + 14);
      },
      [groups, shape, nowMs, t],
    ),
  );
  return <canvas ref={canvas} className="ring" role="img" aria-label={t('junction.ring')} />;
}
