import type { Key, Translate } from '../../i18n/i18n.js';
import type { ControlDecision, JunctionControl } from './control-types.js';

/** What control does at a junction now, in words. */
export function modeText(t: Translate, { state, now }: JunctionControl): string {
  if (state !== 'on') return t(`control.state.${state}`);
  if (now === null) return t('control.mode.waiting');
  return now.why === null
    ? t(`control.mode.${now.mode}`)
    : t('control.because', { mode: t(`control.mode.${now.mode}`), why: t(`control.why.${now.why}` as Key) });
}

/** Why a decision could not be otherwise: what bound control, or what the gate held against it. */
export function bindingText(t: Translate, { binding, gate }: ControlDecision): string {
  if (binding !== null) return t(`control.binding.${binding}` as Key);
  const rules = [...new Set(gate.map(({ rule }) => rule))];
  return rules.length === 0
    ? t('control.free')
    : t('control.gate', { rules: rules.map((rule) => t(`control.rule.${rule}` as Key)).join(t('control.and')) });
}
