import { describe, expect, it } from 'vitest';
import { formatSelection, parseSelection, parseSignalGroup, signalGroupSelection } from './selection.js';

describe('selection in the address', () => {
  it('comes back as it went, ids with colons too', () => {
    for (const selection of [
      { kind: 'event', id: 'sim:tocc:7' },
      { kind: 'link', id: 'A>B' },
    ] as const) {
      expect(parseSelection(formatSelection(selection))).toEqual(selection);
    }
  });

  it('tells junction and group of a signal group apart', () => {
    expect(parseSignalGroup(signalGroupSelection('a/b', 12).id)).toEqual({ junctionId: 'a/b', group: 12 });
    for (const id of ['C3', '/3', 'C3/0', 'C3/256', 'C3/x']) expect(parseSignalGroup(id)).toBeNull();
  });

  it('is nothing when it makes no sense', () => {
    for (const text of [null, '', 'link', 'link:', ':x', 'dragon:1']) expect(parseSelection(text)).toBeNull();
  });
});
