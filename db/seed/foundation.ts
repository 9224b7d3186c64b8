import type { Rules } from "#db/rules.ts";
import { hubs } from "#db/seed/facts/hubs.ts";
import { checkedOn, issues } from "#db/seed/facts/issues.ts";
import { relations } from "#db/seed/facts/relations.ts";
import { topics } from "#db/seed/facts/topics.ts";
import type { DateFactSeed, IssueSeed } from "#db/seed/facts/types.ts";
import { realTracks } from "#db/seed/demo/tracks.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { openHub } from "#lib/hubs/commands.ts";
import { logIssue, moveTrack } from "#lib/issues/commands.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { addDateFact, addDateRules } from "#lib/dates/commands.ts";
import { authorityZones } from "#lib/dates/model.ts";
import { addTopic, relateIssues } from "#lib/relations/commands.ts";

/** What every installation begins with, as acts of the house: hubs, founding participants, issues with their dates, and who stands where. */

/** A hub works by the holidays of its seat; that of Europe also by those of the institutions it writes to. */
export const rulesOf = (seatCountry: string): Rules => ({
  methods: [
    { method: "ballot", days: 10, quorum: 0.5, threshold: 0.66, discussBlocks: true },
    { method: "lazy-consensus", days: 7, quorum: 0, threshold: 0.5, discussBlocks: true },
    { method: "formal-vote", days: 14, quorum: 0.5, threshold: 0.5, discussBlocks: false },
  ],
  usual: "ballot", calendar: { countries: seatCountry === "BE" ? ["EU", "BE"] : [seatCountry], weekdays: [1, 2, 3, 4, 5] },
});

export const foundingActs = (at: Date): Act[] => hubs.flatMap(({ slug: hub, code, name, seatCountry, zone, shareOfMembers, shareNote, launched, participants }) => [
  act(`hub ${hub}`, at, null, openHub, () => ({ slug: hub, code, name, seatCountry, zone, shareOfMembers, shareNote, launchedOn: launched, rules: rulesOf(seatCountry) })),
  ...participants.flatMap(({ slug, name: organisation, country, remark, unverified }) => [
    act(`organisation ${slug}`, at, null, addOrganisation, () => ({ slug, name: organisation, country, remark, verification: unverified ? "unverified" as const : "verified" as const })),
    act(`participation ${slug}`, at, null, joinHub, () => ({ organisation: slug, hub, joined: "founding" as const, since: launched })),
  ]),
]);

const docketOf = ({ hub, number }: IssueSeed) => `${hubs.find(({ slug }) => slug === hub)!.code}-${number}`;

/** The wall time of a dated event; what has no zone of its own happens where its authority is. */
export const zoneOf = ({ jurisdiction }: Pick<IssueSeed, "jurisdiction">, fact: object) => ("zone" in fact ? String(fact.zone) : authorityZones[jurisdiction]);

export const zoneOfHub = (slug: string) => hubs.find((hub) => hub.slug === slug)!.zone;

/** What was found out is told as it is, and what follows from the words of an act by those words. */
const dateActs = (issue: IssueSeed, at: Date) => issue.dateFacts.map((fact: DateFactSeed, index) => {
  const [key, docket, compared] = [`date ${issue.key} ${index}`, docketOf(issue), fact.verification === "unverified" ? {} : { checkedOn }];
  if (!("follows" in fact) || !fact.follows) return act(key, at, null, addDateFact, () => ({ ...fact, ...compared, issue: docket, zone: zoneOf(issue, fact) }));
  const { kind, label, source, follows } = fact;
  return act(key, at, null, addDateRules, () => ({ issue: docket, source, sourceUrl: issue.sourceUrl, ...compared, rules: [{ kind, label, ...follows }] }));
});

export const issueActs = (at: Date): Act[] => issues.flatMap((issue) => [
  act(`issue ${issue.key}`, at, null, logIssue, () => ({
    hub: issue.hub, number: issue.number, title: issue.shortTitle, officialTitle: issue.officialTitle, jurisdiction: issue.jurisdiction, instrument: issue.instrument,
    procedure: issue.procedure, relevance: issue.why, sourceUrl: issue.sourceUrl, lane: "public" as const, despite: issue.sharesNumber ?? false,
    references: issue.identifiers.map(({ text, verified }) => ({ text, verification: verified ? "verified" as const : "unverified" as const })),
  })),
  ...dateActs(issue, at),
]);

const docketBy = (key: string) => docketOf(issues.find((issue) => issue.key === key)!);

/** What the issues are about, and how they stand to each other. */
export const relationActs = (at: Date): Act[] => [
  ...Object.entries(topics).flatMap(([topic, keys]) => keys.map((key) => act(`topic ${topic} ${key}`, at, null, addTopic, () => ({ issue: docketBy(key), topic })))),
  ...relations.map(({ from, kind, to, note }) => act(`relation ${from} ${kind} ${to}`, at, null, relateIssues, () => ({ issue: docketBy(from), kind, to: docketBy(to), note }))),
];

const pathTo: Record<(typeof realTracks)[number]["state"], readonly ("watch" | "follow" | "implement")[]> = {
  watching: ["watch"],
  following: ["watch", "follow"],
  implementation: ["watch", "implement"],
};

/** Moves each hub's track to where the file stands: a state of work, without a lead and without a stance. */
export const trackActs = (at: Date): Act[] => realTracks.flatMap(({ issue: key, hub, state }) => pathTo[state].map((move) =>
  act(`track ${key} ${move}`, at, null, moveTrack, () => ({ issue: docketBy(key), hub, act: move }))));

export const counted = { hubs: hubs.length, participants: hubs.flatMap(({ participants }) => participants).length, issues: issues.length, dates: issues.flatMap(({ dateFacts }) => dateFacts).length };
