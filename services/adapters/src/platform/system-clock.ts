import type { Clock } from '@luyun/core';

export const systemClock: Clock = { nowMs: () => Date.now() };
