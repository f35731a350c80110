import { SaxesParser } from 'saxes';

/** A programme of a SUMO traffic light, as `tlLogic` says it. */
export interface SumoTls {
  readonly id: string;
  readonly programId: string;
  /** "static", "actuated", ... */
  readonly type: string;
  readonly offsetS: number;
  readonly phases: readonly SumoTlsPhase[];
}

export interface SumoTlsPhase {
  readonly durationS: number;
  /** A letter for each link: G g y r u s o O. */
  readonly state: string;
  readonly minS: number | undefined;
  readonly maxS: number | undefined;
}

/** Reads all `tlLogic` of a network or an additional file, in the file's order. Throws where it is no XML. */
export function readSumoTls(xml: string): SumoTls[] {
  const found: (Omit<SumoTls, 'phases'> & { phases: SumoTlsPhase[] })[] = [];
  let open: SumoTlsPhase[] | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: of }) => {
    if (name === 'tlLogic') {
      open = [];
      const { id = '', programID: programId = '', type = 'static' } = of;
      found.push({ id, programId, type, offsetS: Number(of.offset ?? 0), phases: open });
    } else if (name === 'phase' && open !== undefined) {
      const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
      open.push({
        durationS: Number(of.duration),
        state: of.state ?? '',
        minS: number(of.minDur),
        maxS: number(of.maxDur),
      });
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'tlLogic') open = undefined;
  });
  parser.write(xml).close();
  return found;
}

/** An additional file with these programmes; SUMO runs the last one that it is told of a light. */
export function writeSumoTls(programmes: readonly SumoTls[]): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<additional>'];
  for (const { id, programId, type, offsetS, phases } of programmes) {
    lines.push(
      `    <tlLogic id="${escaped(id)}" type="${escaped(type)}" programID="${escaped(programId)}" offset="${offsetS}">`,
    );
    for (const { durationS, state, minS, maxS } of phases) {
      const bounds = `${minS === undefined ? '' : ` minDur="${minS}"`}${maxS === undefined ? '' : ` maxDur="${maxS}"`}`;
      lines.push(`        <phase duration="${durationS}" state="${escaped(state)}"${bounds}/>`);
    }
    lines.push('    </tlLogic>');
  }
  return `${[...lines, '</additional>'].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
