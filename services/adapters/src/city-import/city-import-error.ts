const shown = 20;

/** The file cannot become a city; `problems` are sentences for the person who imports it, the first twenty. */
export class CityImportError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const first = problems.slice(0, shown);
    const more = problems.length > shown ? ` (and ${problems.length - shown} more)` : '';
    super(`The city cannot be imported: ${first.join(' ')}${more}`);
    this.name = 'CityImportError';
    this.problems = first;
  }
}
