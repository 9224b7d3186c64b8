import { z } from "zod";
import { approvers, channels, locales, methods, roles, shareBases, stewards, trackStates, verifications, watchLevels } from "#db/vocabulary.ts";
import { noticeCodes } from "#lib/formats/query-text/index.ts";
import { snoozes } from "#lib/inbox/model.ts";
import { taskKinds } from "#lib/work/model.ts";
import { Count, Day, Docket, HubName, Id, may, Moment, pageOf, Text } from "#lib/next/answers/parts.ts";

const whole = z.number().int();
/** As it was set: what is left out is as the method has it. */
export const Rule = z.strictObject({
  method: z.enum(methods), days: whole, hours: whole.optional(), quorum: z.number(), quorumOf: z.enum(shareBases).optional(), threshold: z.number(), thresholdOf: z.enum(shareBases).optional(), above: z.boolean().optional(),
  support: whole.optional(), mostAgainst: whole.optional(), discussBlocks: z.boolean(), staffOverrules: z.boolean().optional(), restarts: z.boolean().optional(), ratifyWithin: whole.optional(), signatories: whole.optional(), dissent: z.enum(["public", "internal"]).optional(),
});
/** With nothing left open; null where a thing is not asked. */
export const SettledRule = z.strictObject({
  method: z.enum(methods), days: whole, hours: whole.nullable(), quorum: z.number(), quorumOf: z.enum(shareBases), threshold: z.number(), thresholdOf: z.enum(shareBases), above: z.boolean(),
  support: whole.nullable(), mostAgainst: whole.nullable(), discussBlocks: z.boolean(), staffOverrules: z.boolean(), restarts: z.boolean(), ratifyWithin: whole.nullable(), signatories: whole.nullable(), dissent: z.enum(["public", "internal"]),
});
const Calendar = z.strictObject({ countries: z.array(z.string()), weekdays: z.array(z.number().int()), extra: z.array(z.strictObject({ day: Day, works: z.boolean() })).optional() });
const Planning = z.strictObject({ feedback: Count, drafting: Count, preparing: Count, hour: z.string(), lead: z.record(z.enum(channels), Count) });
export const Weights = z.strictObject({ impact: z.number(), likelihood: z.number(), time: z.number() });
/** Whose approval a response needs before it goes to an authority, and whether it must stand on an adopted position. */
const Filing = z.strictObject({ approvedBy: z.enum(approvers), adoptedOnly: z.boolean() });
const Rules = z.strictObject({
  version: z.number().int(), rules: z.strictObject({ methods: z.array(Rule), usual: z.enum(methods), weights: Weights, calendar: Calendar, planning: Planning, stewards: z.array(z.enum(stewards)), filing: Filing }),
});
const Settled = z.strictObject({ methods: z.array(SettledRule), usual: z.enum(methods), weights: Weights, calendar: Calendar, planning: Planning, stewards: z.array(z.enum(stewards)), filing: Filing });
export const RulesOfHub = z.strictObject({
  hub: HubName.extend({ zone: z.string() }), version: whole, since: Moment, isCurrent: z.boolean(), rules: Settled, before: Settled.nullable(), versions: z.array(z.strictObject({ version: whole, since: Moment })), may: may("set"),
});

const hub = { id: Id, ...HubName.shape, seatCountry: z.string(), zone: z.string(), shareOfMembers: z.number().nullable(), shareNote: Text, launchedOn: Day.nullable() };
const kinds = z.enum(["member", "demonstration"]);
const joined = z.enum(["founding", "later"]);

export const Hubs = pageOf(z.strictObject({ ...hub, participants: Count }));
export const Hub = z.strictObject({
  ...hub,
  participants: z.array(z.strictObject({ id: Id, slug: z.string(), name: z.string(), country: Text, kind: kinds, verification: z.enum(verifications), joined })),
  coordinators: z.array(z.strictObject({ id: Id, name: z.string() })),
  rules: Rules.nullable(),
});
export const People = pageOf(z.strictObject({ id: Id, name: z.string() }));
export const Named = z.strictObject({ slug: z.string() });
export const RulesMade = z.strictObject({ version: z.number().int() });

const organisation = { id: Id, slug: z.string(), name: z.string(), country: Text, sector: Text, size: Text, remark: Text, verification: z.enum(verifications), kind: kinds };
export const Organisations = pageOf(z.strictObject({ ...organisation, hubs: z.array(z.strictObject({ slug: z.string(), name: z.string(), joined })) }));
/** `domain` is told to the foundation's staff. */
export const Organisation = z.strictObject({
  ...organisation, domain: Text,
  hubs: z.array(HubName.extend({ joined, since: Day.nullable() })),
  speakers: z.array(z.strictObject({ name: z.string(), role: z.enum(roles), hub: Text })),
  may: may("update", "name"),
});
export const Joined = z.strictObject({ hub: z.string(), organisation: z.string() });

export const Person = z.strictObject({
  id: Id, email: z.string(), name: z.string(), locale: z.enum(locales), zone: z.string(), theme: z.enum(["system", "light", "dark"]), singleKeys: z.enum(["on", "off"]),
  seats: z.array(z.strictObject({ id: Id, role: z.enum(roles), hubId: Id.nullable(), hub: Text, hubName: Text, organisationId: Id.nullable(), organisation: Text, organisationName: Text })),
});

export const Work = pageOf(z.strictObject({
  kind: z.enum(taskKinds), id: Id, docket: Docket, issue: z.string(), title: z.string(),
  hub: z.strictObject({ slug: z.string(), code: z.string() }), by: Moment.nullable(), count: Count.optional(), isError: z.literal(true).optional(),
}));

const Said = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export const Inbox = pageOf(z.strictObject({
  id: Id, reason: z.string(), count: Count, createdAt: Moment, readAt: Moment.nullable(), doneAt: Moment.nullable(), snoozedUntil: Moment.nullable(), name: z.string(), subject: z.string(), data: Said, at: Moment, actor: Text,
  issue: z.strictObject({ docket: Docket, title: z.string(), hub: HubName, closesAt: Moment.nullable() }).nullable(), snoozes: z.array(z.enum(snoozes)),
}), { unread: Count });
export const InboxSummary = z.strictObject({ needs: Count, mentions: Count, all: Count, snoozed: Count, reasons: z.array(z.string()), next: z.strictObject({ docket: Docket, title: z.string(), closesAt: Moment }).nullable() });
/** The entry on top of what was done, by which all of it can be put back. */
export const AllDone = z.strictObject({ done: Count, last: Id.nullable() });
export const Snoozed = z.strictObject({ until: Moment.nullable() });
export const Watches = pageOf(z.strictObject({ docket: Docket, title: z.string(), hub: HubName, level: z.enum(watchLevels), since: Moment }));
export const Read = z.strictObject({ read: Count });

const token = { id: Id, expiresAt: Moment };
export const Tokens = pageOf(z.strictObject({ ...token, name: z.string(), createdAt: Moment }));
/** The secret is in this answer and in no other. */
export const TokenMade = z.strictObject({ ...token, secret: z.string().startsWith("sp_") });

export const LedgerEntry = z.strictObject({
  id: Id, name: z.string(), subject: z.string(), data: Said, at: Moment, actorKind: z.enum(["person", "system", "visitor"]), actor: Text, hash: z.string(), lane: z.string(),
});
export const History = pageOf(LedgerEntry);
export const Verification = z.strictObject({ entries: Count, intact: z.boolean(), broken: z.array(Id) });

const Facet = z.array(z.strictObject({ value: z.string(), count: Count }));

/** `excerpt` is the piece of the text around what was found; `live` whether a door for input on its issue is open or will close, `docket` that issue. Of `total` and each facet no more are counted than are looked at: `more` says that there are. `short` are single characters, too little to look for. */
export const Found = pageOf(
  z.strictObject({ id: z.string(), kind: z.string(), title: z.string(), excerpt: z.string(), url: z.string(), language: Text, changedAt: Moment, docket: Text, hub: Text, state: z.enum(trackStates).nullable(), live: z.boolean() }),
  {
    named: z.array(z.strictObject({ docket: Docket, title: z.string(), url: z.string() })), total: Count, more: z.boolean(), facets: z.strictObject({ kind: Facet, hub: Facet, state: Facet, lang: Facet }),
    notices: z.array(z.strictObject({ code: z.enum(noticeCodes), text: z.string(), field: z.string().optional(), suggestion: z.string().optional() })), short: z.array(z.string()),
  },
);

/** For a palette: what may be meant, in groups. `under` is whom somebody speaks for. */
export const Suggested = z.strictObject({ groups: z.array(z.strictObject({ kind: z.string(), hits: z.array(z.strictObject({ title: z.string(), href: z.string(), docket: Docket.optional(), under: z.string().optional() })) })) });
