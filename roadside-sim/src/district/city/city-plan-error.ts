/** A city's files are not as they must be; each problem names its file and the path to the field. */
export class CityPlanError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'CityPlanError';
  }
}
