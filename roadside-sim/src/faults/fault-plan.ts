/** What goes wrong between the devices and the platform, see roadside-sim/README.md. Shares are per batch, 0..1. */
export interface FaultPlan {
  readonly loss: number;
  readonly duplicate: number;
  readonly reorder: number;
  readonly malformed: number;
  /** The devices' clock runs ahead by this, ms; negative: behind. */
  readonly skewMs: number;
  /** The link dies about this often, ms; 0: never. */
  readonly dieMs: number;
}

const shares = ['loss', 'duplicate', 'reorder', 'malformed'] as const;

/** Reads `loss=0.05,skew=2000ms,die=30s`. Throws an Error with one sentence for what it does not know. */
export function parseFaults(text: string): FaultPlan {
  const plan = { loss: 0, duplicate: 0, reorder: 0, malformed: 0, skewMs: 0, dieMs: 0 };
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((each) => each.trim());
    if (name === 'skew') plan.skewMs = milliseconds(name, value);
    else if (name === 'die') plan.dieMs = Math.abs(milliseconds(name, value));
    else {
      const share = shares.find((each) => each === name);
      if (share === undefined) throw new Error(`--fault ${part}: there are ${shares.join(', ')}, skew and die`);
      plan[share] = Number(value);
      if (value === '' || !(plan[share] >= 0 && plan[share] <= 1)) {
        throw new Error(`--fault ${part}: give a share from 0 to 1`);
      }
    }
  }
  return plan;
}

function milliseconds(name: string, text: string): number {
  const match = /^(-?\d+(?:\.\d+)?)(ms|s|m)$/.exec(text);
  if (match === null) throw new Error(`--fault ${name}=${text}: give a time such as 2000ms or 30s`);
  return Number(match[1]) * { ms: 1, s: 1000, m: 60_000 }[match[2] as 'ms' | 's' | 'm'];
}
