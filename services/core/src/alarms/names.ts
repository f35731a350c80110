import type { LiveEvent } from '../ports/live-state.js';

/** What something is called, in Chinese and in English. */
type Names = readonly [zh: string, en: string];

/** By roadside.v1.DeviceKind. */
const deviceKinds: readonly Names[] = [
  ['设备', 'Device'],
  ['路侧单元', 'Roadside unit'],
  ['信号机', 'Signal controller'],
  ['检测器', 'Detector'],
  ['相机', 'Camera'],
  ['汇聚节点', 'Concentrator'],
  ['车载终端', 'Vehicle terminal'],
  ['停车场', 'Car park'],
  ['交通运行监测中心', 'TOCC'],
];

/** By roadside.v1.ToccReports.IncidentKind. */
const incidents: readonly Names[] = [
  ['交通事件', 'Incident'],
  ['交通事故', 'Crash'],
  ['车辆抛锚', 'Breakdown'],
  ['道路施工', 'Road works'],
  ['道路积水', 'Flood'],
  ['大型活动', 'Large event'],
  ['交通拥堵', 'Congestion'],
  ['交通事件', 'Incident'],
];

const eventKinds: Readonly<Record<LiveEvent['kind'], Names>> = {
  event: ['路侧事件', 'Roadside event'],
  sign: ['路侧标志', 'Roadside sign'],
  incident: ['交通事件', 'Incident'],
  works: ['道路施工', 'Road works'],
  weather: ['恶劣天气', 'Bad weather'],
};

export function deviceKindName(kind: number): Names {
  return deviceKinds[kind] ?? ['设备', 'Device'];
}

/** @param type IncidentKind of incidents and works; others have types of their own */
export function eventName(kind: LiveEvent['kind'], type: number): Names {
  return (kind === 'incident' || kind === 'works' ? incidents[type] : undefined) ?? eventKinds[kind];
}
