import type { AnnouncedEvent, CommandContent, CommandKind, LedgerCommand } from '@luyun/core';
import { events, roadside } from '@luyun/proto';
import { readProgramme, writeProgramme } from './signal-programme.js';

const { Command } = roadside.v1;
const DEGREES = 1e7;

/** What is asked of a device, as octets; see `NewCommand.body`. */
export function encodeContent(content: CommandContent): Uint8Array {
  return Command.encode(bodyOf(content)).finish();
}

/** Reads what `encodeContent` wrote. */
export function decodeContent(kind: CommandKind, body: Uint8Array): CommandContent {
  const command = Command.decode(body);
  switch (kind) {
    case 'select-plan':
      return { kind, plan: command.selectPlan ?? 0 };
    case 'write-programme': {
      const programme = readProgramme(command.writeProgramme ?? {});
      if (programme === undefined) throw new Error('A command holds a programme of another version');
      return { kind, programme };
    }
    case 'order-stage': {
      const { junction, greenGroups, holdMs } = command.orderStage ?? {};
      return { kind, nodeRef: junction ?? 0, greenGroups: greenGroups ?? [], holdMs: holdMs ?? 0 };
    }
    case 'release-control':
      return { kind, nodeRef: command.releaseControl ?? 0 };
    case 'announce':
    case 'withdraw':
      return { kind, event: readEvent(command.announce ?? {}) };
    default:
      return { kind };
  }
}

/** A command of the ledger as it stands in the commands topic. */
export function encodeIssued({ id, deviceId, expiresMs, body, facts, actorId }: LedgerCommand): Uint8Array {
  const requested = facts.find(({ step }) => step === 'requested');
  return events.v1.CommandIssued.encode({
    command: { ...Command.decode(body), commandId: id, deviceId, expiresMs },
    issuedMs: requested?.timeMs ?? 0,
    actor: requested?.actor ?? actorId,
  }).finish();
}

function bodyOf(content: CommandContent): roadside.v1.Command.$Properties {
  switch (content.kind) {
    case 'select-plan':
      return { selectPlan: content.plan };
    case 'write-programme':
      return { writeProgramme: writeProgramme(content.programme) };
    case 'read-programme':
      return { readProgramme: true };
    case 'order-stage': {
      const { nodeRef, greenGroups, holdMs } = content;
      return { orderStage: { junction: nodeRef, greenGroups: [...greenGroups], holdMs } };
    }
    case 'release-control':
      return { releaseControl: content.nodeRef };
    case 'announce':
      return { announce: writeEvent(content.event, false) };
    case 'withdraw':
      return { announce: writeEvent(content.event, true) };
    case 'report-health':
      return { reportHealth: true };
  }
}

function writeEvent(
  { longitude, latitude, radiusM, ...event }: AnnouncedEvent,
  cancelled: boolean,
): roadside.v1.RoadsideEvent.$Properties {
  return {
    ...event,
    source: roadside.v1.EventSource.EVENT_SOURCE_GOVERNMENT,
    position: { longitude: Math.round(longitude * DEGREES), latitude: Math.round(latitude * DEGREES) },
    radius: Math.round(radiusM * 10),
    confidence: 100,
    cancelled,
  };
}

function readEvent(event: roadside.v1.RoadsideEvent.$Properties): AnnouncedEvent {
  return {
    eventId: event.eventId ?? '',
    type: event.type ?? 0,
    sign: event.sign ?? false,
    description: event.description ?? '',
    descriptionEn: event.descriptionEn ?? '',
    longitude: (event.position?.longitude ?? 0) / DEGREES,
    latitude: (event.position?.latitude ?? 0) / DEGREES,
    radiusM: (event.radius ?? 0) / 10,
    priority: event.priority ?? 0,
    startMs: event.startMs ?? 0,
    endMs: event.endMs ?? 0,
  };
}
