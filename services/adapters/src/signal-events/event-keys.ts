import type { Evidence } from '@luyun/core';

/** Evidence as the event queries take it: code * 65536 + parameter, and codes with any parameter. */
export function eventKeys(evidence: readonly Evidence[]): { readonly keys: number[]; readonly anyCodes: number[] } {
  const keys = new Set<number>();
  const anyCodes = new Set<number>();
  for (const { codes, parameters } of evidence) {
    for (const code of codes) {
      if (parameters.length === 0) anyCodes.add(code);
      for (const parameter of parameters) keys.add(code * 65_536 + parameter);
    }
  }
  return { keys: [...keys], anyCodes: [...anyCodes] };
}
