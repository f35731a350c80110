import type { Key, Language, Translate } from '../i18n/i18n.js';
import { eventKind } from '../map/events/event-atlas.js';

/** What happened, in the reader's language where it was said so; its kind where nothing was said. */
export function eventTitle(
  event: { readonly kind: string; readonly description: string; readonly descriptionEn?: string },
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  const said = language === 'en' && event.descriptionEn ? event.descriptionEn : event.description;
  return said || t(`event.${eventKind(event.kind)}` as Key);
}
