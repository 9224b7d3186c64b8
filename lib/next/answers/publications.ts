import { z } from "zod";
import { askStates, channels, documentStatuses, jurisdictions, lanes, maturities, positionKinds, positionStates, procedures, responseStates, strengths, translationMakers } from "#db/vocabulary.ts";
import { Contributor } from "#lib/next/answers/acknowledgements.ts";
import { divergence } from "#lib/next/answers/cores.ts";
import { judgement } from "#lib/next/answers/fates.ts";
import { Dates } from "#lib/next/answers/issues.ts";
import { Count, Day, Docket, Hash, HubName, Id, IssueName, may, Moment, Revision, Stance, Text } from "#lib/next/answers/parts.ts";
import { Content, Outcome } from "#lib/next/answers/positions.ts";
import { PublicSignatories } from "#lib/next/answers/signing.ts";
import { SourcesOfAsks } from "#lib/next/answers/themes.ts";
import { Representativeness } from "#lib/next/answers/voices.ts";

/** Of a position under embargo, for those who may read it. */
export const Embargo = z.strictObject({
  embargo: z.strictObject({ day: Day, time: z.string(), zone: z.string(), endsAt: Moment, isOver: z.boolean(), reason: z.string(), setBy: z.string(), setAt: Moment, asked: z.strictObject({ by: z.string(), at: Moment, reason: z.string() }).nullable() }).nullable(), may: may("set", "ask", "lift"),
});
export const EmbargoMade = z.strictObject({ endsAt: Moment });
export const Summarised = z.strictObject({ revision: Revision, summary: z.string() });

const number = z.number().int();
const adopted = { id: Id, state: z.enum(positionStates), status: z.enum(documentStatuses), kind: z.enum(positionKinds), maturity: z.enum(maturities).nullable(), publishedAt: Moment.nullable(), reviewOn: Day.nullable(), expiresOn: Day.nullable(), version: number, versionId: Id, hash: Hash, content: Content, frozenAt: Moment, docket: Docket, core: Id.nullable(), hub: HubName };
/** Never instead of the text that binds. `maker`: the tool, or whose words they are. */
const Translation = z.strictObject({
  language: z.string(), madeBy: z.enum(translationMakers), maker: Text, at: Moment,
  content: z.strictObject({ title: z.string(), lede: z.string(), summary: z.string().optional(), sections: z.array(z.strictObject({ heading: z.string(), body: z.string() })), asks: z.array(z.strictObject({ number, statement: z.string() })) }),
});
const PublicIssue = IssueName.extend({ procedure: z.enum(procedures), jurisdiction: z.enum(jurisdictions).nullable() });
const PublishedInShort = z.strictObject({ docket: Docket, hub: HubName, publication: Count, version: number, hash: Hash, state: z.enum(positionStates), publishedAt: Moment, title: z.string(), stance: Stance, language: z.string() });

/** `publication`: the running number of a text among those that its hub has published on the issue; it is part of its lasting address. */
export const Publication = z.strictObject({ issue: PublicIssue, ...adopted, publication: Count, translations: z.array(Translation), inForce: PublishedInShort.nullable() });

/** `judged`: what became of it in each edition that the sender may read. `strength`: how strong the claim is that it came from the hub. */
const fate = { state: z.enum(askStates), strength: z.enum(strengths), judged: z.array(z.strictObject(judgement)), responses: z.array(Id) };

export const Standpoint = z.strictObject({
  issue: PublicIssue, procedure: z.strictObject({ stages: Dates.shape.stages, stage: Dates.shape.stage, next: Dates.shape.next }),
  positions: z.array(z.strictObject({
    ...adopted, publication: Count.nullable(), divergences: z.array(z.strictObject(divergence)), isFoundationWide: z.boolean(), outcome: Outcome.nullable(), weight: Representativeness, sources: SourcesOfAsks.shape.items, signed: PublicSignatories.nullable(), acknowledged: z.array(Contributor), translations: z.array(Translation),
    fates: z.array(z.strictObject({ ask: number, ...fate })), amendmentFates: z.array(z.strictObject({ amendment: number, ...fate })),
  })),
  publications: z.array(PublishedInShort), tracks: z.array(z.strictObject({ hub: HubName, stance: Stance.nullable(), divergence: Text })),
  submissions: z.array(z.strictObject({ id: Id, title: z.string(), authority: z.string(), channel: z.enum(channels), state: z.enum(responseStates), language: z.string(), hub: HubName, reference: z.string(), filedAt: Moment, hash: Hash, acknowledged: z.array(Contributor) })),
  timeline: z.array(z.strictObject({ id: Id, name: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])), at: Moment, lane: z.enum(lanes) })),
});
