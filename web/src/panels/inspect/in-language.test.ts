import { describe, expect, it } from 'vitest';
import { inLanguage } from './in-language.js';

describe('a text in two languages', () => {
  const both = '人民路燃气管线施工，占用最右侧车道 Gas main works, nearside lane closed';

  it('is shown in one', () => {
    expect(inLanguage(both, 'zh')).toBe('人民路燃气管线施工，占用最右侧车道');
    expect(inLanguage(both, 'en')).toBe('Gas main works, nearside lane closed');
    expect(inLanguage('桥面积水 / Water on the bridge', 'zh')).toBe('桥面积水');
  });

  it('stays as it is when it is in one language only, names and numbers included', () => {
    for (const text of ['G4 高速北行 3 km 处事故', 'Crash on the bridge', '暴雨预警', '']) {
      expect(inLanguage(text, 'en')).toBe(text);
      expect(inLanguage(text, 'zh')).toBe(text);
    }
  });
});
