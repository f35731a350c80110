import { describe, expect, it } from 'vitest';
import { ClockExchange } from './clock-exchange.js';

describe('ClockExchange', () => {
  it('believes the exchange with the shortest round trip', () => {
    const clock = new ClockExchange();
    // The platform is 1000 ms ahead; the first answer took 400 ms on its way back.
    clock.add({ deviceSentMs: 5000, platformReceivedMs: 6010, platformSentMs: 6020 }, 5430);
    clock.add({ deviceSentMs: 8000, platformReceivedMs: 9010, platformSentMs: 9020 }, 8030);
    expect(clock.best).toEqual({ offsetMs: 1000, roundTripMs: 20 });
  });

  it('drops answers that cannot be', () => {
    const clock = new ClockExchange();
    expect(clock.add({ deviceSentMs: 5000, platformReceivedMs: 6000, platformSentMs: 7000 }, 5100)).toBe(false);
    expect(clock.best).toBeUndefined();
  });
});
