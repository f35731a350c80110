import { describe, expect, it } from 'vitest';
import { type Hit, joinHits, LIMIT } from './hit.js';

const hit = (kind: string, id: string, name: string, nameEn = ''): Hit => ({ kind, id, name, nameEn, position: null });

describe('joinHits', () => {
  it('names each thing once, and says what the platform knows more of it', () => {
    const joined = joinHits(
      [hit('junction', 'A1', '五一大道芙蓉路')],
      [{ ...hit('junction', 'A1', '五一大道芙蓉路'), detail: '4 相位' }, hit('device', 'd-1', '五一大道雷达')],
      '五一',
    );
    expect(joined.map((each) => [each.id, each.detail])).toEqual([
      ['A1', '4 相位'],
      ['d-1', undefined],
    ]);
  });

  it('puts the same name first, then names that begin so', () => {
    const joined = joinHits(
      [hit('link', '1', '北五一路'), hit('link', '2', '五一路口'), hit('link', '3', '五一', 'Wuyi')],
      [],
      '五一',
    );
    expect(joined.map((each) => each.id)).toEqual(['3', '2', '1']);
  });

  it('stays short', () => {
    const many = Array.from({ length: 50 }, (_, i) => hit('link', String(i), `五一 ${i}`));
    expect(joinHits(many, many, '五一')).toHaveLength(LIMIT);
  });
});
