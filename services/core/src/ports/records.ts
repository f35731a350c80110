import type { CommandLedger } from './command-ledger.js';
import type { ControlSwitches } from './controls.js';
import type { Programmes } from './programmes.js';
import type { Proposals } from './proposals.js';

/** Accounts, keys, devices, settings, city models, checkpoints: small, transactional, durable. */
export interface Records {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  readonly devices: Devices;
  readonly settings: SettingsStore;
  readonly cityModels: CityModels;
  readonly checkpoints: Checkpoints;
  readonly audit: Audit;
  readonly evaluations: Evaluations;
  readonly commands: CommandLedger;
  readonly programmes: Programmes;
  readonly proposals: Proposals;
  readonly controls: ControlSwitches;
  /** Whether writes can be made durable now. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Each includes those before it. */
export type Role = 'viewer' | 'operator' | 'engineer' | 'admin';

export interface Account {
  readonly id: string;
  /** Unique without regard to case. */
  readonly name: string;
  readonly role: Role;
  /** scrypt, self-describing. */
  readonly passwordHash: string;
  readonly createdMs: number;
  readonly disabled: boolean;
}

/** `create` rejects with a `ConflictError` when the name is taken. */
export interface Accounts {
  create(account: Account): Promise<void>;
  update(
    id: string,
    change: Partial<Pick<Account, 'role' | 'passwordHash' | 'disabled'>>,
  ): Promise<Account | undefined>;
  findByName(name: string): Promise<Account | undefined>;
  find(id: string): Promise<Account | undefined>;
  list(): Promise<readonly Account[]>;
  delete(id: string): Promise<boolean>;
}

/** A login. Only the hash of its token is kept. */
export interface Session {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdMs: number;
  readonly expiresMs: number;
}
export interface Sessions {
  create(session: Session): Promise<void>;
  find(tokenHash: string): Promise<Session | undefined>;
  delete(tokenHash: string): Promise<void>;
  deleteOfAccount(accountId: string): Promise<void>;
  deleteExpired(nowMs: number): Promise<number>;
}

/** A key for a program. Only the hash of its secret is kept. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly keyHash: string;
  readonly createdMs: number;
  /** null: does not expire */
  readonly expiresMs: number | null;
  readonly createdBy: string;
}
export interface ApiKeys {
  create(key: ApiKey): Promise<void>;
  findByHash(keyHash: string): Promise<ApiKey | undefined>;
  list(): Promise<readonly ApiKey[]>;
  delete(id: string): Promise<boolean>;
}

/** A device that may connect. */
export interface Device {
  readonly id: string;
  /** roadside.v1.DeviceKind */
  readonly kind: number;
  readonly name: string;
  readonly credentialHash: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Devices it may speak for: ids, or prefixes ending in `*`. */
  readonly speaksFor: readonly string[];
  readonly maxMessagesPerS: number;
  readonly simulated: boolean;
  readonly disabled: boolean;
  readonly createdMs: number;
}
/** `create` rejects with a `ConflictError` when the id is taken. */
export interface Devices {
  create(device: Device): Promise<void>;
  update(id: string, change: Partial<Omit<Device, 'id' | 'createdMs'>>): Promise<Device | undefined>;
  find(id: string): Promise<Device | undefined>;
  /** Ordered by id, from after `afterId`. */
  list(page: { afterId?: string; limit: number }): Promise<readonly Device[]>;
  delete(id: string): Promise<boolean>;
}

/** Small JSON values by key. */
export interface SettingsStore {
  get(key: string): Promise<unknown>;
  /** Those whose keys begin so, by key. */
  list(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  set(key: string, value: unknown): Promise<void>;
  /** Stores `value` where there is none yet; gives the one that is stored then, the same to all who ask at once. */
  getOrSet(key: string, value: unknown): Promise<unknown>;
}

/** Versions of the city model. The newest is the one in force. */
export interface CityModelVersion {
  readonly version: number;
  readonly createdMs: number;
  readonly author: string;
  readonly note: string;
  /** The model as JSON, gzipped. */
  readonly body: Uint8Array;
}
export interface CityModels {
  /** Gives the next number. */
  add(model: Omit<CityModelVersion, 'version'>): Promise<number>;
  latest(): Promise<CityModelVersion | undefined>;
  find(version: number): Promise<CityModelVersion | undefined>;
  list(): Promise<readonly Omit<CityModelVersion, 'body'>[]>;
}

/**
 * Where processing of one partition stands: the fold's state at `offset`, and the borders of the blocks after it that
 * were begun. The last border may be of a block that history does not hold yet; those before it are there.
 */
export interface Checkpoint {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Version of the fold that wrote `state`; another version cannot read it. */
  readonly foldVersion: string;
  readonly state: Uint8Array;
  readonly borders: readonly number[];
}
export interface Checkpoints {
  /**
   * Takes the partition: gives the claim that `save` and `addBorder` want from now on. A process that was believed dead and
   * wakes up has an older one, with which it can store nothing.
   */
  claim(group: string, topic: string, partition: number): Promise<number>;
  find(group: string, topic: string, partition: number): Promise<Checkpoint | undefined>;
  /** Replaces the checkpoint, with no borders. Rejects with a `TakenOverError` when `claim` is not the last. */
  save(checkpoint: Omit<Checkpoint, 'borders'>, claim: number): Promise<void>;
  /** Adds a border before the block up to it is inserted. Rejects with a `TakenOverError` when `claim` is not the last. */
  addBorder(group: string, topic: string, partition: number, offset: number, claim: number): Promise<void>;
}

/** One figure of an evaluation. */
export interface EvaluationFigure {
  readonly key: string;
  /** null: not measured */
  readonly value: number | null;
  readonly unit: string;
  readonly goal: number | null;
  readonly better: 'lower' | 'higher';
}

/** What somebody found who measured the platform, or something it does, over a stretch of time. */
export interface Evaluation {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** What measured it. */
  readonly source: string;
  readonly simulated: boolean;
  readonly fromMs: number;
  readonly toMs: number;
  readonly figures: readonly EvaluationFigure[];
  /** Any JSON that goes with it. */
  readonly detail: unknown;
  readonly author: string;
  readonly updatedMs: number;
}
export interface Evaluations {
  /** Replaces the one with this id. */
  put(evaluation: Evaluation): Promise<void>;
  /** Ordered by id. */
  list(): Promise<readonly Evaluation[]>;
}

/** Who did what; rows are never changed. */
export interface AuditEntry {
  readonly timeMs: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}
export interface Audit {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first, before `beforeId`. */
  list(page: { beforeId?: number; limit: number }): Promise<readonly (AuditEntry & { id: number })[]>;
}

/** Another process has claimed the partition since. */
export class TakenOverError extends Error {
  override readonly name = 'TakenOverError';
}

/** The thing exists already, or was changed by somebody else. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}
