import { type Device, isMissed, type LiveDevice, type LiveEntry } from '@luyun/core';

/** By roadside.v1.DeviceKind. */
export const kindNames = [
  'unknown',
  'rsu',
  'controller',
  'detector',
  'camera',
  'concentrator',
  'terminal',
  'parking',
  'tocc',
] as const;

/** How each kind of device does now: those that were heard, and those that are registered. */
export function kindsNow(
  heard: readonly LiveEntry<'device'>[],
  registered: readonly Device[],
  refusedPerS: (id: string) => number,
  nowMs: number,
) {
  const known = new Set(heard.map(({ key }) => key));
  const never = registered.filter(({ id, disabled }) => !disabled && !known.has(id));
  return kindNames.flatMap((name, kind) => {
    const own = heard.filter(({ value }) => value.kind === kind);
    const missing = never.filter((device) => device.kind === kind).length;
    if (own.length + missing === 0) return [];
    const speaking = own.filter(({ value }) => !isMissed(kind, nowMs - value.lastReceivedMs));
    const values = speaking.map(({ value }) => value);
    const messagesPerS = values.reduce((sum, value) => sum + value.messagesPerS, 0);
    return {
      scope: 'deviceKind' as const,
      name,
      minuteMs: null,
      messagesPerS,
      quarantinedPerS: own.reduce((sum, { key }) => sum + refusedPerS(key), 0),
      lossPct: values.length === 0 ? null : (values.reduce((sum, { loss }) => sum + loss, 0) / values.length) * 100,
      latencyP50Ms: weightedQuantile(values, 0.5),
      latencyP95Ms: weightedQuantile(values, 0.95),
      devices: own.length + missing,
      silent: own.length - speaking.length + missing,
    };
  });
}

/** Latency that the share `q` of messages does not exceed. */
function weightedQuantile(devices: readonly LiveDevice[], q: number): number | null {
  const sorted = [...devices].sort((a, b) => a.latencyMs - b.latencyMs);
  const whole = sorted.reduce((sum, { messagesPerS }) => sum + messagesPerS, 0);
  let weight = 0;
  for (const { latencyMs, messagesPerS } of sorted) {
    weight += messagesPerS;
    if (weight >= whole * q) return latencyMs;
  }
  return null;
}
