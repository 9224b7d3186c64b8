import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import type { FieldFault, Refusal } from "#lib/kernel/refusal.ts";
import { sentence } from "#lib/next/words.ts";

/** A refusal in the words of whoever reads it. */
export type Told = { reason: Refusal["reason"]; message: string; fields: Record<string, string[]>; present?: unknown };

const ofField = (locale: Locale, { code, values }: FieldFault) => sentence(locale, "refusals", `field.${code}`, values) ?? sentence(locale, "refusals", "field.wrongForm") ?? code;

/** Turns codes into sentences; a code without one of its own falls back to that of its reason. */
export function tell(refusal: Refusal, locale: Locale): Told {
  const { reason, code, values, faults, present } = refusal;
  return {
    reason, present,
    message: sentence(locale, "refusals", `code.${code}`, values) ?? sentence(locale, "refusals", `reason.${reason}`) ?? reason,
    fields: Object.fromEntries(Object.entries(faults).map(([field, found]) => [field, found.map((fault) => ofField(locale, fault))])),
  };
}
