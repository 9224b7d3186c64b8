import { z } from "zod";
import { canReadIssue } from "#lib/issues/policy.ts";
import { findIssue } from "#lib/issues/queries.ts";
import { command, drafting, query, upkeep } from "#lib/kernel/command.ts";
import { happened, unchanged, type Fact } from "#lib/kernel/facts.ts";
import { Refusal } from "#lib/kernel/refusal.ts";

/** Checked by `tsc`, never run: what one might forget does not compile. */

const asked = { name: "doSomething", input: z.strictObject({ issue: z.string() }), subject: findIssue };
const guarded = { ...asked, seen: canReadIssue, allow: canReadIssue };

// @ts-expect-error a command without a policy
command({ ...asked, seen: canReadIssue, run: async () => unchanged(null) });

// @ts-expect-error a command that does not say who may know of its subject
command({ ...asked, allow: canReadIssue, run: async () => unchanged(null) });

// @ts-expect-error a command without a name
command({ ...guarded, name: undefined, run: async () => unchanged(null) });

// @ts-expect-error a command that does not say what happened
command({ ...guarded, run: async () => ({ saved: true }) });

// @ts-expect-error a policy that looks at something else than the subject
command({ ...guarded, allow: (_, subject: { call: string }) => subject.call === "", run: async () => unchanged(null) });

// @ts-expect-error a draft without a policy
drafting({ ...asked, seen: canReadIssue, run: async () => null });

// @ts-expect-error a query without a policy
query({ ...asked, run: async () => null });

// @ts-expect-error a query has nothing to write with
query({ ...asked, allow: canReadIssue, run: async ({ db }) => "delete" satisfies keyof typeof db });

// @ts-expect-error something happened, but what?
happened(null);

// @ts-expect-error a fact that does not say who may read it
export const secretless: Fact = { name: "issue.moved", subject: "issue:1", about: [], data: {} };

// @ts-expect-error a fact that names its subject by no kind
export const homeless: Fact = { name: "issue.moved", subject: "1", about: [], reach: { id: "1", lane: "public", hubId: null, organisationId: null }, data: {} };

// @ts-expect-error a fact that holds more than names and numbers
export const chatty: Fact = { name: "issue.moved", subject: "issue:1", about: [], reach: { id: "1", lane: "public", hubId: null, organisationId: null }, data: { words: ["a"] } };

// @ts-expect-error a refusal for no reason there is
export const moody = new Refusal("maybe");

// @ts-expect-error upkeep has no policy of its own: it is the house alone that may
upkeep({ name: "sweep", input: z.strictObject({}), allow: canReadIssue, run: async () => null });
