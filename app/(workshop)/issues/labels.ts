import type { hubDirectory } from "#lib/hubs/queries.ts";
import type { Notice } from "#lib/formats/query-text/index.ts";
import type { Speak } from "#lib/next/words.ts";
import type { Grouping, RegistryField } from "#lib/registry/model.ts";

type Hubs = Awaited<ReturnType<typeof hubDirectory>>;
export type Tongue = { t: Speak; terms: Speak; procedures: Speak; hubs: Hubs };

const vocabularies: Partial<Record<RegistryField, string>> = { jurisdiction: "jurisdictions", instrument: "instruments", stance: "stances", priority: "priorities", state: "trackStates" };
const own: Partial<Record<RegistryField, readonly string[]>> = { state: ["open"], lead: ["me"], is: [], has: [] };

/** What a value of a field is called; what has no name of ours stands as it was typed. */
export function labelOf(field: RegistryField, value: string, { t, terms, procedures, hubs }: Tongue): string {
  if (value === "none" || own[field]?.includes(value)) return t(value === "none" ? "value.none" : `value.${value}`);
  if (field === "is" || field === "has") return t(`${field}.${value}`);
  if (field === "hub") return hubs.find(({ slug, code }) => slug === value || code === value)?.name ?? value;
  if (field === "procedure") return procedures(`templates.${value}`);
  const vocabulary = vocabularies[field];
  return vocabulary ? terms(`${vocabulary}.${value}`) : value;
}

/** What the group of an issue is called. */
export const groupLabel = (grouping: Grouping, key: string | null, tongue: Tongue) => (key === null ? tongue.t(`noGroup.${grouping}`) : labelOf(grouping, key, tongue));

/** A notice about a typed query as a sentence. */
export const noticeLabel = ({ code, text, field, suggestion }: Notice, t: Speak) => [t(`notice.${code}`, { text, field: field ?? "" }), suggestion ? t("notice.suggestion", { suggestion }) : ""].filter(Boolean).join(" ");
