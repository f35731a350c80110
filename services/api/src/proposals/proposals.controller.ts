import { listSimulators } from '@luyun/adapters/shadow/list-simulators';
import { type Platform, type Proposal, previewOffsets } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound } from '../http/problem.js';
import { listOf } from '../http/schemas.js';
import { OffsetPreviews } from './offset-previews.js';
import { checkBasis, ProposalDesk } from './proposal-desk.js';
import {
  editedRequest,
  offsetPreview,
  offsetPreviewRequest,
  proposalId,
  proposalList,
  proposalRequest,
  proposalSchema,
  simulatorList,
} from './proposal-schemas.js';

/** What is asked for is there at once, and worked on from then on. */
const accepted = { response: proposalSchema, status: 202, problems: [404, 409, 413] } as const;

/** Programmes that are proposed, with what is expected of them and what simulation makes of them. */
@Controller('api/v1/proposals')
export class ProposalsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(ProposalDesk) private readonly desk: ProposalDesk,
    @Inject(OffsetPreviews) private readonly previews: OffsetPreviews,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'The last hundred proposals, newest first',
    query: proposalList,
    response: listOf(proposalSchema),
  })
  async list({ query: { junctionId } }: EndpointInput<undefined, z.output<typeof proposalList>>) {
    const found = await this.platform.records.proposals.list(junctionId === undefined ? {} : { junctionId });
    return { items: found.map(describe), nextCursor: null };
  }

  @Endpoint({
    method: 'GET',
    path: 'simulators',
    role: 'viewer',
    summary: 'What shadow runs can be made with on this machine',
    response: simulatorList,
  })
  async simulators() {
    return { items: [...(await listSimulators())] };
  }

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One proposal',
    params: proposalId,
    response: proposalSchema,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<z.output<typeof proposalId>>) {
    const found = await this.platform.records.proposals.find(id);
    if (!found) throw notFound('proposal', id);
    return describe(found);
  }

  @Endpoint({
    method: 'POST',
    path: '',
    role: 'engineer',
    summary: 'Look for better plans by what was measured, store them as versions, and run them in simulation',
    body: proposalRequest,
    ...accepted,
  })
  async ask({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof proposalRequest>>) {
    return describe(await this.desk.ask(body, actor as Actor));
  }

  @Endpoint({
    method: 'POST',
    path: 'edited',
    role: 'engineer',
    summary: 'Predict versions that were made by hand, and run them in simulation',
    body: editedRequest,
    ...accepted,
  })
  async askEdited({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof editedRequest>>) {
    return describe(await this.desk.askEdited(body, actor as Actor));
  }

  @Endpoint({
    method: 'POST',
    path: 'offset-preview',
    role: 'viewer',
    summary: 'What other offsets would do to arrivals on green and delay, by the arrivals that were seen',
    body: offsetPreviewRequest,
    response: offsetPreview,
    problems: [404, 409, 413, 504],
  })
  async preview({
    body: { junctionIds, offsetsMs, ...basis },
  }: EndpointInput<undefined, undefined, z.output<typeof offsetPreviewRequest>>) {
    checkBasis(basis, this.platform.clock.nowMs());
    return { items: previewOffsets(await this.previews.folded(junctionIds, basis), offsetsMs) };
  }
}

/** Without what is the platform's own business. */
function describe({ actorId: _actor, requestId: _request, simulator: _simulator, wanted: _wanted, ...told }: Proposal) {
  return told as unknown as z.input<typeof proposalSchema>;
}
