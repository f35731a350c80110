import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const KEYS = new Set(
  ['zh', 'zh-plans'].flatMap((name) => {
    const texts = readFileSync(new URL(`../src/i18n/${name}.ts`, import.meta.url), 'utf8');
    return [...texts.matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1]);
  }),
);

/** Words in Latin letters that a Chinese page may have: units, standards, file formats, proper names. */
const LATIN =
  /^(km|mm|m|ms|pc|ln|PCD|roadside|sim|kB|MB|min|Hz|API|CSV|TOCC|RSU|OBU|SPAT|BSM|RSM|RSI|MAP|PSM|GNSS|JT|GB|Luyun|English|HCM|Esc|Enter|Home|End|UTC|npm|test|run|bench|truth|truthScore|SUMO|OpenStreetMap|GeoJSON|Tab|Shift|Ctrl|Alt|GET|api|v1|advisories|stream|bbox|JSON|WebGL|P50|P85|P95|P99|CPU|ID|URL|PWA|LOS|MOTA)$/;

/**
 * Looks at every text that shows, and at what is said of buttons, fields and pictures. Tells, one line each, what is cut
 * and cannot be read otherwise, keys that stand for their texts, and texts in the other language.
 *
 * @param names of things that are called so in either language, e.g. devices
 */
export async function textFaults(
  page: Page,
  language: 'zh' | 'en',
  names: readonly string[],
): Promise<readonly string[]> {
  const { cut, texts } = await page.evaluate(collect);
  const known = [...names].sort((a, b) => b.length - a.length);
  const isForeign = (text: string) => {
    const rest = known.reduce((left, name) => left.replaceAll(name, ''), text);
    if (language === 'en') return /\p{Script=Han}/u.test(rest.replace('中文', ''));
    return (rest.match(/\p{Script=Latin}{2,}\d*/gu) ?? []).some((word) => !LATIN.test(word));
  };
  const faults = texts.flatMap(({ text, foreign }) => {
    if (KEYS.has(text.trim()) || text.includes('{{')) return [`a key: ${text}`];
    return !foreign && isForeign(text) ? [`in the other language: ${text}`] : [];
  });
  return [...new Set([...cut, ...faults])];
}

/** Runs in the page. */
function collect(): { cut: string[]; texts: { text: string; foreign: boolean }[] } {
  const cut: string[] = [];
  const texts: { text: string; foreign: boolean }[] = [];
  const SAME = 'code, kbd, .mono, .hex, [data-same], .maplibregl-ctrl, .mapboxgl-ctrl';
  const SIDEWAYS = '[data-sideways], .data-table, .table-scroll, .hex';
  const language = document.documentElement.lang;
  const nameOf = (element: Element) => {
    const text = (element.textContent ?? '').trim().slice(0, 60);
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}: ${text}`;
  };
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const other = element.closest('[lang]')?.getAttribute('lang');
    const foreign = element.closest(SAME) !== null || (other !== null && other !== undefined && other !== language);
    for (const attribute of ['title', 'aria-label', 'placeholder', 'alt']) {
      const text = element.getAttribute(attribute);
      if (text) texts.push({ text, foreign });
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    // What is there for those who listen only is a point.
    if (own.length === 0 || element.offsetWidth <= 1) continue;
    texts.push({ text: own.map((node) => node.nodeValue ?? '').join(' '), foreign });
    const told = element.closest('[title]') !== null;
    const style = getComputedStyle(element);
    if (element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(style.overflowX)) {
      if (style.textOverflow !== 'ellipsis' || !told) cut.push(`cut: ${nameOf(element)}`);
      continue;
    }
    // A text may also be cut by what it lies in.
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      // What scrolls sideways must be made for it; a table may be wider than a phone.
      if (/auto|scroll/.test(overflowX)) {
        if (box.right > edge.right + 1 && !element.closest('table') && !around.matches(SIDEWAYS))
          cut.push(`beyond ${nameOf(around).split(':')[0]}: ${nameOf(element)}`);
        break;
      }
      if (/hidden|clip/.test(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
        if (textOverflow !== 'ellipsis' || !told)
          cut.push(`cut by ${nameOf(around).split(':')[0]}: ${nameOf(element)}`);
        break;
      }
      if (/auto|scroll|hidden|clip/.test(overflowY)) break;
    }
    if (box.right > innerWidth + 1 && element.closest(`table, ${SIDEWAYS}`) === null)
      cut.push(`beyond the window: ${nameOf(element)}`);
  }
  return { cut: [...new Set(cut)], texts };
}
