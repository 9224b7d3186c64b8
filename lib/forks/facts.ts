import type { Fork, Hub, Issue, Organisation, Response } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";
import { asOpenAs } from "#lib/kernel/lane.ts";

export type Forked = { fork: Fork; response: Response; issue: Issue; hub: Hub; organisation: Pick<Organisation, "id" | "name"> };

const onFork = (name: Fact["name"], { fork, response, issue, hub, organisation }: Forked, data: Fact["data"] = {}): Fact => ({
  name, subject: `fork:${fork.id}`, about: [`response:${response.id}`, `organisation:${organisation.id}`], reach: fork,
  data: { docket: asOpenAs(issue, fork) ? issue.docket : null, hub: hub.name, response: response.title, authority: response.authority, organisation: organisation.name, ...data },
});
const toColleagues = ({ fork, hub }: Forked) => ({ organisation: fork.organisationId, hub: hub.id });

export const responseForked = (on: Forked): Fact => ({ ...onFork("fork.made", on), tell: [{ to: toColleagues(on), reason: "fork" }] });
export const forkSaved = (on: Forked) => onFork("fork.saved", on, { revision: on.fork.revision });
export const forkFiled = (on: Forked): Fact => ({ ...onFork("fork.filed", on, { filedOn: on.fork.filedOn, reference: on.fork.reference }), tell: [{ to: toColleagues(on), reason: "fork" }, { to: { hub: on.hub.id, roles: ["coordinator"] }, reason: "fork" }] });
export const forkLaneChanged = (on: Forked) => onFork("fork.laneChanged", on, { lane: on.fork.lane });
