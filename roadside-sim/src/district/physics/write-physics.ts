import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measurePhysics } from './measure-physics.js';

/** `npm run physics`: measures, and writes the figures that the evaluation page shows. */
const file = fileURLToPath(new URL('../../../../web/public/evidence/physics.json', import.meta.url));
const evidence = measurePhysics(1);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(evidence, undefined, 2)}\n`);
for (const { titleEn, value, unit, range, source } of evidence.curves) {
  const inside = value >= range[0] && value <= range[1];
  process.stdout.write(`${inside ? ' ' : '!'} ${titleEn}: ${value} ${unit} (${range[0]} to ${range[1]}; ${source})\n`);
}
