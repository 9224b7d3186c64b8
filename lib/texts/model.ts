import type { EditionStatus } from "#db/vocabulary.ts";

/** The largest source of an edition in bytes, the most files that it may come as, and the most provisions that it may have. */
export const longestSource = 20 * 1_048_576;
export const mostSources = 60;
export const mostProvisions = 20_000;

/** The lanes that a text and its editions can have. */
export const textLanes = ["public", "members", "hub", "coordinators"] as const;
export type TextLane = (typeof textLanes)[number];

/** What an edition is worth as law. Only what the official journal printed is authentic; a consolidated text documents the law and has no legal effect; what was not adopted is no law. */
export const forces = ["authentic", "documentation", "preparatory"] as const;
export type Force = (typeof forces)[number];
export const forceOf = (status: EditionStatus): Force => (status === "published" || status === "corrigendum" ? "authentic" : status === "consolidated" ? "documentation" : "preparatory");

/** What people call an act: the name that its title ends with in parentheses, else the title. */
export const nameIn = (title: string) => (/\(([^()]{4,100})\)\s*(?:\(Text with EEA relevance\.?\)\s*)?$/u.exec(title.trim())?.[1] ?? title.trim()).slice(0, 300);
