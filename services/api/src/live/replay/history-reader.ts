import type { History, HistoryQuery, QueryValue } from '@luyun/core';

/**
 * Reads history for replays, one query at a time however many replays there are: so a reader is always left for those who
 * ask once, and the engine never has more than one of these small queries to do.
 */
export class HistoryReader {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly history: History,
    private readonly mostMs: number,
  ) {}

  read<Row>(query: HistoryQuery<Row>, parameters: Readonly<Record<string, QueryValue>>): Promise<Row[]> {
    const done = this.turn.then(() => this.history.query(query, parameters, this.mostMs));
    this.turn = done.catch(() => undefined);
    return done;
  }
}
