import type { Deployment } from '../signals/deployment.js';
import type { SignalProgramme } from '../signals/timing-plan.js';

/** What a controller said that it holds. */
export interface ProgrammeReading {
  readonly deviceId: string;
  /** UTC epoch ms at the platform. */
  readonly readMs: number;
  /** The command that it answered. */
  readonly commandId: string;
  readonly programme: SignalProgramme;
}

/** That a controller was read, and of which junction. */
export interface ProgrammeNote extends Omit<ProgrammeReading, 'programme'> {
  readonly junctionId: string;
}

/** What somebody wants a controller to hold. Versions are never changed. */
export interface ProgrammeVersion {
  readonly deviceId: string;
  /** From 1, for each device. */
  readonly version: number;
  readonly createdMs: number;
  readonly author: string;
  /** Why, in the author's words. */
  readonly reason: string;
  readonly programme: SignalProgramme;
}

/** Programmes of signal controllers: as they hold them, and as they are wanted. */
export interface Programmes {
  /** Keeps the newest reading of a device; an older one changes nothing. */
  putReading(reading: ProgrammeReading): Promise<void>;
  findReading(deviceId: string): Promise<ProgrammeReading | undefined>;
  /** Ordered by device. */
  listReadings(): Promise<readonly ProgrammeNote[]>;
  /** Gives the next number of that device. */
  addVersion(version: Omit<ProgrammeVersion, 'version'>): Promise<number>;
  findVersion(deviceId: string, version: number): Promise<ProgrammeVersion | undefined>;
  /** Newest first, without the programmes. */
  listVersions(deviceId: string): Promise<readonly Omit<ProgrammeVersion, 'programme'>[]>;
  /** Stores a deployment, unless there is one of that id. */
  addDeployment(deployment: Deployment): Promise<void>;
  /** Changes a deployment that is still in one of the states `from`; false where it is not. */
  changeDeployment(
    id: string,
    from: readonly Deployment['state'][],
    change: Partial<Pick<Deployment, 'state' | 'sinceMs' | 'endedMs' | 'reason' | 'outcome' | 'rollbackId'>>,
  ): Promise<boolean>;
  findDeployment(id: string): Promise<Deployment | undefined>;
  /** Newest first, a hundred at the most: of a device, or in one of the states. */
  listDeployments(of: {
    readonly deviceId?: string;
    readonly states?: readonly Deployment['state'][];
  }): Promise<readonly Deployment[]>;
}
