import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forks, organisations, type Fork } from "#db/schema/index.ts";
import { sha256 } from "#lib/formats/checksum.ts";
import { wallOf } from "#lib/formats/deadline.ts";
import { clock } from "#lib/platform/clock.ts";
import { votesFor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { wouldBe } from "#lib/kernel/telling.ts";
import { canReadResponse } from "#lib/responses/policy.ts";
import { findResponse } from "#lib/responses/queries.ts";
import * as facts from "#lib/forks/facts.ts";
import { ChangeForkLane, FileFork, ForkResponse, SaveFork } from "#lib/forks/input.ts";
import { forkable } from "#lib/forks/model.ts";
import { canChangeForkLane, canEditFork, canFileFork, canForkResponse, canReadFork } from "#lib/forks/policy.ts";
import { findFork } from "#lib/forks/queries.ts";

const changed = async (tx: Tx, on: facts.Forked, values: Partial<Fork>): Promise<facts.Forked> => {
  const [fork] = await tx.update(forks).set(values).where(eq(forks.id, on.fork.id)).returning();
  return { ...on, fork: fork! };
};

const notFiled = ({ fork }: facts.Forked) => {
  if (fork.filedOn !== null) throw new Refusal("state", { code: "fork.filed", present: { allowed: [] } });
};

/** An organisation takes the text of a response over, to file it on its own. One has one fork of a response. */
export const forkResponse = command({
  name: "forkResponse", input: ForkResponse, subject: findResponse, seen: canReadResponse, allow: canForkResponse,
  tells: ({ actor, input: { lane = "own" }, subject: { response, issue, hub } }) => {
    const organisationId = votesFor(actor, hub.id)!;
    return [facts.responseForked({ fork: wouldBe<Fork>({ id: "", lane, hubId: hub.id, organisationId }), response, issue, hub, organisation: { id: organisationId, name: "" } })];
  },
  async run({ actor, input: { lane }, subject: { response, issue, hub }, tx }) {
    if (!forkable.includes(response.state) || !response.body.trim()) throw new Refusal("state", { code: "fork.noText", present: { state: response.state, allowed: [] } });
    const organisationId = votesFor(actor, hub.id)!;
    if ((await tx.$count(forks, and(eq(forks.responseId, response.id), eq(forks.organisationId, organisationId)))) > 0) throw new Refusal("conflict", { code: "fork.exists" });
    const [organisation] = await tx.select({ id: organisations.id, name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));
    const [fork] = await tx.insert(forks).values({ responseId: response.id, title: response.title, body: response.body, language: response.language, startedFrom: sha256(response.body), createdBy: actor.id, lane, hubId: hub.id, organisationId }).returning();
    return happened({ id: fork!.id }, facts.responseForked({ fork: fork!, response, issue, hub, organisation: organisation! }));
  },
});

export const saveFork = command({
  name: "saveFork", input: SaveFork, subject: findFork, seen: canReadFork, allow: canEditFork,
  async run({ input: { revision, title, body }, subject, tx }) {
    notFiled(subject);
    const { fork } = subject;
    if (revision !== fork.revision) throw new Refusal("conflict", { code: "responseMoved", present: { revision: fork.revision, title: fork.title, body: fork.body } });
    const on = await changed(tx, subject, { title, body, revision: revision + 1 });
    return happened({ revision: on.fork.revision }, facts.forkSaved(on));
  },
});

/** The organisation has filed it itself; from then on it stays as it is. */
export const fileFork = command({
  name: "fileFork", input: FileFork, subject: findFork, seen: canReadFork, allow: canFileFork,
  tells: ({ subject }) => [facts.forkFiled(subject)],
  async run({ actor, input: { filedOn, reference }, subject, tx }) {
    notFiled(subject);
    if (filedOn > wallOf(new Date(clock.now().getTime() + 14 * 3_600_000), "UTC").day) throw wrong("filedOn", "future");
    const on = await changed(tx, subject, { filedOn, reference, filedBy: actor.id, hash: sha256(subject.fork.body) });
    return happened({ hash: on.fork.hash! }, facts.forkFiled(on));
  },
});

export const changeForkLane = command({
  name: "changeForkLane", input: ChangeForkLane, subject: findFork, seen: canReadFork, allow: canChangeForkLane,
  async run({ input: { lane }, subject, tx }) {
    if (lane === subject.fork.lane) return unchanged({ lane });
    return happened({ lane }, facts.forkLaneChanged(await changed(tx, subject, { lane })));
  },
});
