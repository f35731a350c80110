import { describe, expect, it } from 'vitest';
import { formatSelection, parseSelection } from './selection.js';

describe('selection in the address', () => {
  it('comes back as it went, ids with colons too', () => {
    for (const selection of [
      { kind: 'event', id: 'sim:tocc:7' },
      { kind: 'link', id: 'A>B' },
    ] as const) {
      expect(parseSelection(formatSelection(selection))).toEqual(selection);
    }
  });

  it('is nothing when it makes no sense', () => {
    for (const text of [null, '', 'link', 'link:', ':x', 'dragon:1']) expect(parseSelection(text)).toBeNull();
  });
});
