import { z } from "zod";
import { instruments, jurisdictions, procedures, stances, verifications, watchLevels } from "#db/vocabulary.ts";
import { changedAddress, changedWords, Day, Docket, flag, Id, Lane, line, optionalAddress, optionalLine, optionalOf, optionalWords, prose, Slug, Time, Zone } from "#lib/kernel/input.ts";

const Reference = z.strictObject({ text: line(300), verification: z.enum(verifications).default("verified") });

/** Only hub and title are asked for; what an official reference tells fills itself in. */
export const LogIssue = z.strictObject({
  hub: Slug,
  title: line(200, 3),
  reference: optionalLine(2000),
  references: z.array(Reference).max(30).default([]),
  officialTitle: optionalWords(1000),
  jurisdiction: optionalOf(jurisdictions),
  instrument: optionalOf(instruments),
  procedure: optionalOf(procedures),
  relevance: optionalWords(4000),
  sourceUrl: optionalAddress,
  closesOn: z.union([Day, z.literal("")]).optional().transform((day) => day || null),
  closesTime: Time.default("23:59"),
  closesZone: Zone.default("Europe/Brussels"),
  lane: Lane.extract(["public", "members", "hub", "coordinators"]).default("members"),
  /** Said by whoever logs it although an issue with the same reference is there: it is another matter. */
  despite: flag,
  /** For the seed alone. */
  number: z.number().int().min(1).optional(),
});
export type LogIssue = z.input<typeof LogIssue>;

export const ByDocket = z.strictObject({ issue: Docket });
export const ReadReference = z.strictObject({ text: prose(2000) });

export const OpenTrack = z.strictObject({ issue: Docket, hub: Slug, lane: Lane.extract(["public", "members", "hub", "coordinators"]).default("members") });

/** The acts that move a track, each with its reason where it leaves the path. */
export const MoveTrack = z.strictObject({ issue: Docket, hub: Slug, act: z.enum(["watch", "gather", "position", "respond", "follow", "implement", "close", "decline", "park", "reopen"]), reason: optionalWords(2000), /** When a parked track comes back to triage. */ reviewOn: z.union([Day, z.literal("")]).nullish().transform((day) => day || null), /** Closes without the lessons, which stay owed. */ later: flag });
/** Without a person, nobody leads any longer. */
export const LeadTrack = z.strictObject({ issue: Docket, hub: Slug, lead: z.union([Id, z.literal("")]).nullish().transform((lead) => lead || null) });
export const TrackEditor = z.strictObject({ issue: Docket, hub: Slug, person: Id });
export const TakeStance = z.strictObject({ issue: Docket, hub: Slug, stance: z.enum(stances), divergence: optionalWords(2000) });
/** Without a level, everything. */
export const WatchIssue = z.strictObject({ issue: Docket, watch: z.enum(["yes", "no"]), level: z.enum(watchLevels).default("everything") });
export const ChangeIssueLane = z.strictObject({ issue: Docket, lane: Lane.extract(["public", "members", "hub", "coordinators"]) });
const description = { title: line(200, 3).optional(), relevance: changedWords(4000), officialTitle: changedWords(1000), sourceUrl: changedAddress };
/** What is left out stays as it is. `was` brings along what a form began with, so that it changes what was typed in it and nothing else. */
export const DescribeIssue = z.strictObject({ issue: Docket, ...description, was: z.strictObject(description).optional() });
