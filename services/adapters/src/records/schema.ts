import type { Generated } from 'kysely';

/** The tables as rows; see migrations. Booleans are 0 and 1, `speaks_for` and `value` are JSON. */
export interface RecordsSchema {
  accounts: AccountRow;
  sessions: { token_hash: string; account_id: string; created_ms: number; expires_ms: number };
  api_keys: {
    id: string;
    name: string;
    role: string;
    key_hash: string;
    created_ms: number;
    expires_ms: number | null;
    created_by: string;
  };
  devices: DeviceRow;
  settings: { key: string; value: string };
  city_models: { version: Generated<number>; created_ms: number; author: string; note: string; body: Uint8Array };
  checkpoints: {
    group_name: string;
    topic: string;
    partition: number;
    next_offset: number;
    fold_version: string;
    state: Uint8Array;
  };
  checkpoint_claims: { group_name: string; topic: string; partition: number; claim: number };
  checkpoint_borders: { group_name: string; topic: string; partition: number; border: number };
  evaluations: { id: string; updated_ms: number; author: string; body: string };
  commands: {
    number: Generated<number>;
    id: string;
    device_id: string;
    kind: string;
    actor_id: string;
    request_id: string;
    expires_ms: number;
    body: Uint8Array;
    reason: string;
    ordinal: number | null;
    queued_ms: number | null;
    state: string;
    closed: number;
  };
  command_facts: { command_id: string; step: string; time_ms: number; actor: string; detail: string };
  command_counters: { device_id: string; last: number };
  programme_readings: {
    device_id: string;
    read_ms: number;
    command_id: string;
    junction_id: string;
    programme: string;
  };
  programme_versions: {
    device_id: string;
    version: number;
    created_ms: number;
    author: string;
    reason: string;
    programme: string;
  };
  programme_deployments: DeploymentRow;
  proposals: ProposalRow;
  proposal_junctions: { proposal_id: string; junction_id: string; device_id: string; version: number | null };
  control_switches: ControlSwitchRow;
  audit: { id: Generated<number>; time_ms: number; actor: string; action: string; subject: string; detail: string };
}

export interface AccountRow {
  id: string;
  name: string;
  /** `name` folded, so that it is unique without regard to case. */
  name_key: string;
  role: string;
  password_hash: string;
  created_ms: number;
  disabled: number;
}

export interface DeviceRow {
  id: string;
  kind: number;
  name: string;
  credential_hash: string;
  longitude: number | null;
  latitude: number | null;
  speaks_for: string;
  max_messages_per_s: number;
  simulated: number;
  disabled: number;
  created_ms: number;
}

export interface DeploymentRow {
  id: string;
  device_id: string;
  version: number;
  author: string;
  asked_ms: number;
  before: string;
  watch_ms: number;
  rule: string;
  state: string;
  since_ms: number | null;
  ended_ms: number | null;
  reason: string;
  outcome: string | null;
  rollback_id: string | null;
}

export interface ProposalRow {
  id: string;
  actor_id: string;
  request_id: string;
  asked_ms: number;
  state: string;
  body: string;
  claim: string | null;
  heard_ms: number;
  attempts: number;
}

export interface ControlSwitchRow {
  junction_id: string;
  device_id: string;
  state: string;
  reason: string;
  actor_id: string;
  actor: string;
  asked_ms: number;
  decided_by: string | null;
  decided_ms: number | null;
}
