import type { Language } from '../../i18n/i18n.js';

/** Chinese, then English from the first word in Latin letters to the end, as devices write both into one text. */
const BOTH = /^(?<zh>.*\p{Script=Han}[^\p{Script=Latin}]*?)[\s/|]+(?<en>\p{Script=Latin}[^\p{Script=Han}]*)$/u;

/** Of a text that says the same in Chinese and in English, the part in the language that is on; any other text as it is. */
export function inLanguage(text: string, language: Language): string {
  const groups = BOTH.exec(text)?.groups;
  return (language === 'en' ? groups?.en : groups?.zh)?.trim() ?? text;
}
