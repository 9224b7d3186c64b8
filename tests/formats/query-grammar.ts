import { instruments, jurisdictions, priorities, procedures, stances, trackStates } from "#db/vocabulary.ts";
import type { Grammar } from "#lib/formats/query-text/index.ts";

/** A grammar as the registry of issues has it. */
export const grammar = {
  hub: { kind: "word", values: ["europe", "asia"], synonyms: { eu: "europe", as: "asia" }, aliases: ["枢纽"] },
  state: { kind: "word", values: ["open", ...trackStates], many: true, aliases: ["status"], synonyms: { réponse: "responding" } },
  jurisdiction: { kind: "word", values: jurisdictions, many: true, aliases: ["country", "pays"], synonyms: { europe: "EU", uk: "GB" } },
  stage: { kind: "word", values: ["planned", "in committee", "adopted"], many: true },
  priority: { kind: "word", values: priorities },
  stance: { kind: "word", values: [...stances, "none"], many: true },
  topic: { kind: "text", many: true, aliases: ["thème"] },
  lead: { kind: "text", pattern: /^[a-z][a-z0-9-]*$/u, synonyms: { myself: "me" } },
  closes: { kind: "days", aliases: ["deadline"], synonyms: { soon: "<7d", heute: "today" } },
  next: { kind: "days" },
  logged: { kind: "days" },
  is: { kind: "word", values: ["watched", "unverified", "stale", "divergent", "overdue"], many: true },
  has: { kind: "word", values: ["question", "position", "response", "call"], many: true },
  confidential: { kind: "flag", synonyms: { ja: "yes", nee: "no" } },
  instrument: { kind: "word", values: instruments, many: true },
  procedure: { kind: "word", values: procedures, many: true },
  sort: { kind: "word", values: ["closes", "moved", "docket", "title", "priority"] },
  group: { kind: "word", values: ["hub", "state", "stage", "none"] },
} satisfies Grammar;
