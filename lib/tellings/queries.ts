import { asc } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { among } from "#db/dialect.ts";
import { organisations, people } from "#db/schema/index.ts";
import * as acknowledgements from "#lib/acknowledgements/commands.ts";
import * as briefs from "#lib/briefs/commands.ts";
import * as calls from "#lib/calls/commands.ts";
import * as claims from "#lib/claims/commands.ts";
import * as cores from "#lib/cores/commands.ts";
import * as dates from "#lib/dates/commands.ts";
import * as decisions from "#lib/decisions/commands.ts";
import * as discussion from "#lib/discussion/commands.ts";
import * as fates from "#lib/fates/commands.ts";
import * as feedback from "#lib/feedback/commands.ts";
import * as filings from "#lib/filings/commands.ts";
import * as forks from "#lib/forks/commands.ts";
import * as hubs from "#lib/hubs/commands.ts";
import { canReadRoster } from "#lib/hubs/policy.ts";
import * as imports from "#lib/imports/commands.ts";
import * as issues from "#lib/issues/commands.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query, type Described } from "#lib/kernel/command.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import type { Told } from "#lib/kernel/telling.ts";
import * as lessons from "#lib/lessons/commands.ts";
import { usualPreferences } from "#lib/mail/model.ts";
import { preferencesAmong } from "#lib/mail/queries.ts";
import * as ofOrganisations from "#lib/organisations/commands.ts";
import * as outcomes from "#lib/outcomes/commands.ts";
import * as packs from "#lib/packs/commands.ts";
import * as ofPeople from "#lib/people/commands.ts";
import * as plans from "#lib/plans/commands.ts";
import * as positions from "#lib/positions/commands.ts";
import * as publications from "#lib/publications/commands.ts";
import * as questionnaires from "#lib/questionnaires/commands.ts";
import * as questions from "#lib/questions/commands.ts";
import * as relations from "#lib/relations/commands.ts";
import * as replies from "#lib/replies/commands.ts";
import * as responses from "#lib/responses/commands.ts";
import * as rewordings from "#lib/rewordings/commands.ts";
import * as signatures from "#lib/signatures/commands.ts";
import { WhoIsTold } from "#lib/tellings/input.ts";
import { mailedHow, mostNamed } from "#lib/tellings/model.ts";
import { canAskWhoIsTold } from "#lib/tellings/policy.ts";
import * as texts from "#lib/texts/commands.ts";
import * as themes from "#lib/themes/commands.ts";
import * as triage from "#lib/triage/commands.ts";
import * as versions from "#lib/versions/commands.ts";

const everything = { ...acknowledgements, ...briefs, ...calls, ...claims, ...cores, ...dates, ...decisions, ...discussion, ...fates, ...feedback, ...filings, ...forks, ...hubs, ...imports, ...issues, ...lessons, ...ofOrganisations, ...outcomes, ...packs, ...ofPeople, ...plans, ...positions, ...publications, ...questionnaires, ...questions, ...relations, ...replies, ...responses, ...rewordings, ...signatures, ...texts, ...themes, ...triage, ...versions };
const acts = new Map(Object.values(everything as Record<string, unknown>).flatMap((act) => {
  const { operation } = act as Partial<Described<unknown>>;
  return operation?.foretell ? [[operation.name, operation.foretell] as const] : [];
}));
/** An act that can say whom it tells. */
export type TellingAct = { [Name in keyof typeof everything]: (typeof everything)[Name] extends { readonly operation: object } ? Name : never }[keyof typeof everything];

/** Whom an act tells: how many are mailed at once, how many with their next digest and how many not at all, by name as far as somebody may know them. */
type Counted = { now: number; later: number; inbox: number; people: { id: string; name: string; organisation: string | null; reason: string }[]; unnamed: number };
/** Each person once, whatever number of facts tells them, with the first reason that may be said to others. */
async function eachOnce(db: Reader, told: readonly Told[]) {
  const all = [...Map.groupBy(told, ({ person }) => person.id)];
  const wanted = await preferencesAmong(db, all.map(([id]) => id));
  return all.map(([id, of]) => {
    const ways = new Set(of.map(({ reason }) => mailedHow(wanted.get(id) ?? usualPreferences, reason)));
    return { person: of[0]!.person, openly: of.find(({ openly }) => openly !== null)?.openly ?? null, mailed: (["now", "later", "inbox"] as const).find((way) => ways.has(way))! };
  });
}

/** The people of an act by name, as far as somebody knows who does what where they sit; the others by their number. */
async function named(db: Reader, actor: Actor, foretold: readonly (readonly Told[])[]): Promise<Counted> {
  const all = await eachOnce(db, foretold.flat());
  const seatOf = ({ person }: (typeof all)[number]) => person.seats.find(({ hubId }) => hubId !== null && canReadRoster(actor, { id: hubId }));
  const known = new Map(all.flatMap((one) => { const seat = seatOf(one); return seat && one.openly ? [[one.person.id, { ...one, openly: one.openly, organisationId: seat.organisationId }] as const] : []; }));
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(among(people.id, [...known.keys()])).orderBy(asc(people.name), asc(people.id)).limit(mostNamed);
  const theirs = [...new Set([...known.values()].flatMap(({ organisationId }) => organisationId ?? []))];
  const names = new Map((await db.select({ id: organisations.id, name: organisations.name }).from(organisations).where(among(organisations.id, theirs))).map(({ id, name }) => [id, name]));
  const count = (way: (typeof all)[number]["mailed"]) => all.filter(({ mailed }) => mailed === way).length;
  return {
    now: count("now"), later: count("later"), inbox: count("inbox"), unnamed: all.length - rows.length,
    people: rows.map(({ id, name }) => { const { organisationId, openly } = known.get(id)!; return { id, name, organisation: organisationId && (names.get(organisationId) ?? null), reason: openly }; }),
  };
}

/** Whom an act would tell, before it is done: asked by those who may do it, of the same facts that the act comes to. `chosen` is false where it hangs on a choice that was not made yet. */
export const whoIsTold = query({
  name: "whoIsTold", input: WhoIsTold, allow: canAskWhoIsTold,
  async subject(_, { operation }) {
    const foretell = acts.get(operation);
    if (!foretell) throw wrong("operation", "notOneOf");
    return foretell;
  },
  async run({ actor, input: { operation: _, ...typed }, subject: foretell, db }) {
    const foretold = await foretell(actor, typed);
    return { chosen: foretold !== null, ...await named(db, actor, foretold ?? []) };
  },
});
