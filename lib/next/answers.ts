import { z } from "zod";

/** What the interface answers, as schemas: they make the interface description, and a test holds every answer to them. */
export * from "#lib/next/answers/parts.ts";
export * from "#lib/next/answers/organisations.ts";
export * from "#lib/next/answers/procedures.ts";
export * from "#lib/next/answers/channels.ts";
export * from "#lib/next/answers/issues.ts";
export * from "#lib/next/answers/triage.ts";
export * from "#lib/next/answers/plans.ts";
export * from "#lib/next/answers/registry.ts";
export * from "#lib/next/answers/feedback.ts";
export * from "#lib/next/answers/files.ts";
export * from "#lib/next/answers/amendments.ts";
export * from "#lib/next/answers/positions.ts";
export * from "#lib/next/answers/cores.ts";
export * from "#lib/next/answers/writing.ts";
export * from "#lib/next/answers/signing.ts";
export * from "#lib/next/answers/voices.ts";
export * from "#lib/next/answers/comparisons.ts";
export * from "#lib/next/answers/themes.ts";
export * from "#lib/next/answers/fates.ts";
export * from "#lib/next/answers/publications.ts";
export * from "#lib/next/answers/responses.ts";
export * from "#lib/next/answers/acknowledgements.ts";
export * from "#lib/next/answers/packs.ts";
export * from "#lib/next/answers/questions.ts";
export * from "#lib/next/answers/questionnaires.ts";
export * from "#lib/next/answers/lessons.ts";
export * from "#lib/next/answers/briefs.ts";
export * from "#lib/next/answers/discussion.ts";
export * from "#lib/next/answers/texts.ts";
export * from "#lib/next/answers/mail.ts";
export * from "#lib/next/answers/tellings.ts";

/** Problem details (RFC 9457) with our own members: a code, what is wrong by field, the acts allowed now, the text that was there first and the one sent. */
export const Problem = z.strictObject({
  type: z.string().startsWith("urn:standpunt:problem:"), title: z.string(), status: z.number().int(), detail: z.string(), code: z.string(),
  errors: z.record(z.string(), z.array(z.string())).optional(), allowed: z.array(z.string()).optional(), present: z.unknown().optional(), sent: z.unknown().optional(), reference: z.string().optional(),
});
