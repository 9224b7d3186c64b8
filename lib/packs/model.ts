import { packForms, type CommentType, type Lane, type PackForm, type ResponseState } from "#db/vocabulary.ts";
import type { ChannelProfile } from "#db/channels/profile.ts";
import { checksum, sha256 } from "#lib/formats/checksum.ts";
import { copiedFrom, readyToCompare, standsIn } from "#lib/formats/copied.ts";

export type PackAsk = { id: string; number: number; statement: string; provision: string | null; position: string; positionId: string; lane: Lane };
export type PackRow = { id: string; number: number; provision: string; current: string; proposed: string; justification: string; authors: string[]; commentType: CommentType; comment: string | null; observation: string | null; position: string; positionId: string; lane: Lane };
/** An answer to a question of the authority: the options that were chosen, and words in Markdown. */
export type PackAnswer = { number: string; question: string; chosen: string[]; answer: string };
export type PackContent = { title: string; body: string; language: string; asks: PackAsk[]; amendments: PackRow[]; answers: PackAnswer[] };

/** While these last, somebody chooses what goes in. From the review on it is what others look at. */
export const stillChosen: readonly ResponseState[] = ["proposed", "planned", "in-work"];

/** The forms that a channel wants, the first of them first, and then the others. */
export const formsFor = ({ packForms: wanted }: Pick<ChannelProfile, "packForms">): PackForm[] => [...wanted, ...packForms.filter((form) => !wanted.includes(form))];

/** How many characters a channel takes as its text; null where it does not say. */
export function mostCharactersIn({ parts }: Pick<ChannelProfile, "parts">): number | null {
  const limit = parts.find(({ part }) => part === "text")?.limit;
  return limit?.unit === "characters" ? limit.count : null;
}

/** By what a content is known: the same content makes the same files. */
export const fingerprintOf = (content: PackContent, day: string) => checksum({ ...content, day });

/** Where in a pack something stands. */
export type Place = { part: "body" | "ask" | "amendment" | "answer"; number: string | null };

type Part = Place & { text: string };
const partsOf = ({ title, body, asks, amendments, answers }: PackContent): Part[] => [
  { part: "body", number: null, text: `${title}\n\n${body}` }, ...asks.map(({ number, statement }) => ({ part: "ask" as const, number: String(number), text: statement })),
  ...amendments.map(({ number, proposed, justification, comment }) => ({ part: "amendment" as const, number: String(number), text: [proposed, justification, comment].filter(Boolean).join("\n\n") })),
  ...answers.map(({ number, chosen, answer }) => ({ part: "answer" as const, number, text: [...chosen, answer].join("\n") })),
];

/** Something that is kept among fewer people than will read the pack. */
export type Guarded = {
  kind: "words" | "note" | "fallback" | "name";
  /** What it is known by: `feedback:…`, `ask:…`. */
  topic: string; text: string; lane: Lane; organisationId: string | null;
  /** Whether the author is named beyond the coordinators. */
  attributed: boolean;
};
export type Finding = Place & Omit<Guarded, "text" | "attributed"> & { key: string; excerpt: string; /** Stops the pack until it is gone or let out. */ blocks: boolean; /** Who may let it out. */ whose: "organisation" | "coordinators" | "nobody" };

const closed: readonly Lane[] = ["confided", "own"];

function weight({ kind, lane, attributed }: Guarded): Pick<Finding, "blocks" | "whose"> {
  if (kind === "fallback") return { blocks: true, whose: "nobody" };
  if (kind === "note") return { blocks: true, whose: "coordinators" };
  if (kind === "name") return { blocks: false, whose: "coordinators" };
  if (closed.includes(lane)) return { blocks: true, whose: "organisation" };
  return { blocks: lane === "coordinators" || !attributed, whose: "coordinators" };
}

/**
 * What of some guarded things stands in a content: eight of their words in a row, a second-best wording, a name. Words of the law itself that
 * somebody quoted are everyone's.
 */
export function findingsIn(content: PackContent, guarded: readonly Guarded[]): Finding[] {
  const law = content.amendments.map(({ current }) => current);
  return partsOf(content).flatMap(({ text, ...place }) => {
    const ready = readyToCompare(text, content.language, law);
    return guarded.flatMap((one): Finding[] => {
      const excerpt = one.kind === "words" || one.kind === "note" ? copiedFrom(one.text, ready) : standsIn(one.text, ready) ? one.text : one.kind === "fallback" ? copiedFrom(one.text, ready) : null;
      if (excerpt === null) return [];
      const { kind, topic, lane, organisationId } = one;
      return [{ ...place, kind, topic, lane, organisationId, excerpt, ...weight(one), key: sha256([kind, topic, place.part, place.number ?? "", excerpt].join("\n")) }];
    });
  });
}

/** What a comment table says of a row. */
export const commentOfRow = ({ comment, justification }: Pick<PackRow, "comment" | "justification">) => comment?.trim() || justification.trim();
