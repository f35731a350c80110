import { hostname } from 'node:os';
import type { LoggerService } from '@nestjs/common';
import pino from 'pino';

/** What a process says of itself while it runs. It has the form of Nest's loggers, so that Nest says its part in it, too. */
export interface Journal extends LoggerService {
  /** For whoever started the program. */
  log(text: string): void;
  /** `source` names the part that noticed it. */
  warn(text: string, source?: string): void;
  /** Nest puts a stack between text and source. */
  error(text: string, ...more: readonly (string | undefined)[]): void;
}

export type JournalFormat = 'text' | 'json';

/**
 * A journal on standard output and standard error: lines for people, or all on standard output as JSON, one object a line with
 * `time` (ISO 8601, UTC), `level`, `service`, `host`, `message` and, where known, `source` and `stack`.
 */
export function openJournal(format: JournalFormat, service: string): Journal {
  return format === 'json' ? jsonJournal(service) : textJournal;
}

const textJournal: Journal = {
  log: (text) => process.stdout.write(`${text}\n`),
  warn: (text, source) => process.stderr.write(`${named(text, source)}\n`),
  error: (text, ...more) => process.stderr.write(`${named(text, more.at(-1))}\n`),
};

function named(text: string, source: string | undefined): string {
  return source === undefined ? text : `${source}: ${text}`;
}

function jsonJournal(service: string): Journal {
  const line = pino(
    {
      base: { service, host: hostname() },
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    // What was said last must be there when the process ends.
    pino.destination({ fd: 1, sync: true }),
  );
  return {
    log: (text) => line.info(text),
    warn: (text, source) => line.warn({ source }, text),
    error: (text, ...more) => line.error({ source: more.at(-1), stack: more.length > 1 ? more[0] : undefined }, text),
  };
}
