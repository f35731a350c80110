import { decodeContent } from '@luyun/adapters/wire/commands';
import { readProgramme } from '@luyun/adapters/wire/signal-programme';
import {
  type CommandFact,
  type CommandStep,
  diffProgrammes,
  type LedgerCommand,
  type ProblemPlace,
  type ProgrammeReading,
} from '@luyun/core';
import { type events, roadside } from '@luyun/proto';

const { CommandOutcome } = roadside.v1;
const steps: Readonly<Record<number, CommandStep>> = {
  [CommandOutcome.COMMAND_OUTCOME_ACCEPTED]: 'acknowledged',
  [CommandOutcome.COMMAND_OUTCOME_DONE]: 'acknowledged',
  [CommandOutcome.COMMAND_OUTCOME_REJECTED]: 'rejected',
  [CommandOutcome.COMMAND_OUTCOME_FAILED]: 'failed',
  [CommandOutcome.COMMAND_OUTCOME_EXPIRED]: 'expired',
};
const MAX_DETAIL = 500;
const MAX_DIFFERENCES = 3;

/** What an answer of a device says of its command, and the programme that came with it. */
export function readAnswer(
  { deviceId, result, receivedMs }: events.v1.CommandReported,
  command: LedgerCommand,
): { readonly facts: readonly CommandFact[]; readonly reading: ProgrammeReading | undefined } {
  const timeMs = receivedMs ?? 0;
  const step = steps[result?.outcome ?? 0];
  if (step === undefined) return { facts: [], reading: undefined };
  const fact = (of: CommandStep, detail: string): CommandFact => ({
    commandId: command.id,
    step: of,
    timeMs,
    actor: deviceId ?? '',
    detail: detail.slice(0, MAX_DETAIL),
  });
  const answered = fact(step, result?.detail ?? '');
  if (step !== 'acknowledged' || !result?.programme) return { facts: [answered], reading: undefined };
  const programme = readProgramme(result.programme);
  if (programme === undefined) {
    return { facts: [answered, fact('failed', 'holds a programme that cannot be read')], reading: undefined };
  }
  const reading = { deviceId: command.deviceId, readMs: timeMs, commandId: command.id, programme };
  const content = decodeContent(command.kind, command.body);
  if (content.kind === 'read-programme') return { facts: [answered, fact('read-back', '')], reading };
  if (content.kind !== 'write-programme') return { facts: [answered], reading };
  const differing = diffProgrammes(content.programme, programme);
  const said = differing
    .slice(0, MAX_DIFFERENCES)
    .map(({ code, place, from, to }) => `${code}${placeText(place)}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`);
  const more = differing.length > MAX_DIFFERENCES ? ` (+${differing.length - MAX_DIFFERENCES})` : '';
  const confirmed = differing.length === 0 ? fact('read-back', '') : fact('failed', `${said.join('; ')}${more}`);
  return { facts: [answered, confirmed], reading };
}

/** " plan 2 phase 4" */
function placeText(place: ProblemPlace): string {
  return Object.entries(place)
    .map(([kind, number]) => ` ${kind} ${number}`)
    .join('');
}
