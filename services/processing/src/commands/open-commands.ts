import { decodeContent } from '@luyun/adapters/wire/commands';
import { type CommandLedger, type Expectation, expectationOf, type LedgerCommand } from '@luyun/core';

const PAGE = 500;

/** A command of which something is still to be heard or seen. */
export interface OpenCommand {
  readonly command: LedgerCommand;
  /** What is to be seen; undefined where nothing is, or where it was. */
  readonly expects: Expectation | undefined;
  /** Since when it can be seen, UTC epoch ms at the platform; Infinity while it is not authorised. */
  readonly sinceMs: number;
}

/** The commands of the ledger that are not closed, as they were when last looked at. */
export class OpenCommands {
  #byDevice = new Map<string, OpenCommand[]>();

  constructor(private readonly ledger: CommandLedger) {}

  /** Reads them anew; gives those that were not there before. */
  async refresh(): Promise<readonly OpenCommand[]> {
    const known = new Set(this.all().map(({ command }) => command.id));
    const byDevice = new Map<string, OpenCommand[]>();
    for (let before: number | undefined; ; ) {
      const page = await this.ledger.list({ closed: false, limit: PAGE, ...(before !== undefined && { before }) });
      for (const command of page) {
        byDevice.set(command.deviceId, [openOf(command), ...(byDevice.get(command.deviceId) ?? [])]);
      }
      before = page.at(-1)?.number;
      if (page.length < PAGE) break;
    }
    this.#byDevice = byDevice;
    return this.all().filter(({ command }) => !known.has(command.id));
  }

  /** Takes in what has become of commands. */
  update(changed: readonly LedgerCommand[]): void {
    for (const command of changed) {
      const others = this.of(command.deviceId).filter((each) => each.command.id !== command.id);
      this.#byDevice.set(command.deviceId, command.closed ? others : [...others, openOf(command)]);
    }
  }

  all(): OpenCommand[] {
    return [...this.#byDevice.values()].flat();
  }

  of(deviceId: string): readonly OpenCommand[] {
    return this.#byDevice.get(deviceId) ?? [];
  }
}

function openOf(command: LedgerCommand): OpenCommand {
  const authorised = command.facts.find(({ step }) => step === 'authorised');
  const seen = command.facts.some(({ step }) => step === 'observed');
  return {
    command,
    expects: seen ? undefined : expectationOf(decodeContent(command.kind, command.body)),
    sinceMs: authorised?.timeMs ?? Number.POSITIVE_INFINITY,
  };
}
