import { z } from "zod";

/** What an act is about, by the names of its own input, and what somebody chooses in it where that decides who is told. */
export const tellingFields = [
  "issue", "on", "hub", "into", "to", "call", "discussion", "position", "decision", "concern", "request", "version", "objection", "rewording", "divergence", "part", "number", "signOn", "signature", "claim", "response", "receipt", "finding",
  "acknowledgement", "seen", "questionnaire", "formQuestion", "fork", "ask", "edition", "reply", "text", "feedback", "theme", "file", "import", "organisation", "email", "person", "question", "brief", "relation", "dateFact", "dateRule", "milestone",
  "act", "lane", "textLane", "attributed", "open", "lead", "owner", "stance", "method", "day", "time", "zone", "result", "answer", "change", "settledAs", "verdict", "kind", "signers", "role",
] as const;
type Field = (typeof tellingFields)[number];

const value = z.string().max(200);
const fields = Object.fromEntries(tellingFields.map((name) => [name, z.union([value, z.array(value).max(200)]).optional()])) as Record<Field, z.ZodOptional<z.ZodUnion<[typeof value, z.ZodArray<typeof value>]>>>;

/** `operation`: the name of the act in the interface. */
export const WhoIsTold = z.strictObject({ operation: z.string().max(60), ...fields });
export type WhoIsTold = z.input<typeof WhoIsTold>;
