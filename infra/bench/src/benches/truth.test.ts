import { fileURLToPath } from 'node:url';
import { everyday } from '@luyun/roadside-sim/district/scenarios/scenario';
import { truthGoals } from '@luyun/roadside-sim/truth/truth-score';
import { expect, it } from 'vitest';
import { simulatedTruth } from '../truth/simulated-truth.js';

const city = fileURLToPath(new URL('../../../../roadside-sim/cities/xiaozhen', import.meta.url));

it('the picture of a small town is as true as it is to be, and truer than its sensors', async () => {
  const startMs = Date.UTC(2026, 0, 5, 4);
  const times = { startMs, warmUpS: 60, settleS: 20, scoredS: 50 };
  const { score, raw } = await simulatedTruth({ city, scenario: everyday, seed: 1, ...times });
  const { figures } = score;
  expect(score.all.truths).toBeGreaterThan(500);
  for (const [name, goal] of Object.entries(truthGoals))
    expect(figures[name as keyof typeof truthGoals], name).toBeLessThanOrEqual(goal);
  expect(figures.falsePct ?? 100).toBeLessThan((raw.figures.falsePct ?? 0) / 2);
  expect(figures.positionErrorP95M ?? 100).toBeLessThan(raw.figures.positionErrorP95M ?? 0);
});
