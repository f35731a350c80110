import type { Junction } from '../model/city.js';
import type { WatchdogFinding } from '../signals/measures/watchdog.js';
import type { AlarmSign } from './alarm.js';

type Words = (number: number) => readonly [zh: string, en: string];

const words: Readonly<Record<WatchdogFinding['rule'], Words>> = {
  'max-out': (phase) => [`相位 ${phase} 夜间总是最大绿结束`, `phase ${phase} maxes out all night`],
  'force-off': (phase) => [`相位 ${phase} 夜间总是被强制结束`, `phase ${phase} is forced off all night`],
  'pedestrian-stuck': (phase) => [
    `相位 ${phase} 行人按钮疑似卡住`,
    `the pedestrian button of phase ${phase} seems stuck`,
  ],
  'few-records': () => ['信号机几乎没有日志', 'the controller logs next to nothing'],
  'low-hits': (channel) => [`检测器通道 ${channel} 几乎无过车`, `detector channel ${channel} hardly counts`],
  'detector-stuck': (channel) => [`检测器通道 ${channel} 持续占用`, `detector channel ${channel} is stuck on`],
};

/** What the watchdog found at a junction, as it stands since `sinceMs`. */
export function signalSign(finding: WatchdogFinding, junction: Junction, sinceMs: number): AlarmSign {
  const { rule, number, value, level } = finding;
  const [zh, en] = words[rule](number);
  return {
    id: `signal:${junction.id}:${rule}:${number}`,
    kind: 'signal',
    level,
    severity: rule === 'few-records' ? 3 : 2,
    sinceMs,
    title: `${junction.name || junction.id}：${zh}`,
    titleEn: `${junction.nameEn || junction.name || junction.id}: ${en}`,
    selection: `junction:${junction.id}`,
    detail: detailOf(rule, value),
  };
}

function detailOf(rule: WatchdogFinding['rule'], value: number): string {
  if (rule === 'max-out' || rule === 'force-off') return `${Math.round(value * 100)} %`;
  return rule === 'detector-stuck' ? `${Math.round(value / 60_000)} min` : String(value);
}
