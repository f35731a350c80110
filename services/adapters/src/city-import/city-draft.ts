import type { CityModel, LonLat } from '@luyun/core';

/** What the reader of a format is told. */
export interface ImportOptions {
  /** Name of the city; otherwise what the file says, otherwise the file's name. */
  readonly name?: string;
  /** Where a network without a geographic reference is laid; default [120, 30]. */
  readonly origin?: LonLat;
  /** For messages and `CityModel.source`. */
  readonly fileName?: string;
  /** Largest unpacked size; default 1 GiB. */
  readonly maxBytes?: number;
}

/** What a format's reader hands on; references are checked afterwards, once for all formats. */
export interface CityDraft {
  readonly model: CityModel;
  readonly warnings: string[];
}
