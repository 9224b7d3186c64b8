import type { Limit, Part } from "#db/channels/profile.ts";
import type { Channel, ChannelFigure, Locale, PackForm } from "#db/vocabulary.ts";
import type { ChannelChange, ProfileTold } from "#lib/channels/model.ts";
import { languageName } from "#lib/next/languages.ts";
import type { Speak } from "#lib/next/words.ts";

/** What it takes to speak of channels: namespaces `channels` and `terms`, and the locale of dates. */
export type Tongue = { locale: Locale; dates: string; t: Speak; terms: Speak; day: (day: string) => string };

export const tongueOf = (locale: Locale, dates: string, say: (namespace: "channels" | "terms") => Speak, day: Tongue["day"]): Tongue => ({ locale, dates, t: say("channels"), terms: say("terms"), day });

export const channelName = (channel: Channel, { terms }: Tongue) => terms(`channels.${channel}`);
/** The name of a form as its messages have it: no dots. */
export const formKey = (form: PackForm) => form.replace(/\./u, "-");
export const formName = (form: PackForm, { t }: Tongue) => t(`forms.${formKey(form)}`);

const list = (values: readonly string[], { locale }: Tongue) => new Intl.ListFormat(locale, { type: "conjunction" }).format(values);

/** "4,000 characters". */
export const amountOf = ({ count, unit }: Pick<Limit, "count" | "unit">, { t }: Tongue) => t("amount", { count, unitIs: unit });
/** How characters are counted; of other units there is nothing to say. */
export const countingOf = ({ unit, counted, lineBreak }: Limit, { t }: Tongue) => (unit === "characters" ? t("counting", { countedIs: counted.replace("-", "_"), ends: lineBreak }) : null);

export const partName = ({ part, plain }: Part, { t }: Tongue) => (plain ? `${t(`part.${part}`)}, ${t("plain")}` : t(`part.${part}`));

const partInWords = (part: Part, tongue: Tongue) =>
  [partName(part, tongue), part.limit && amountOf(part.limit, tongue), part.limit && countingOf(part.limit, tongue), part.limit && !part.limit.confirmed && tongue.t("notConfirmed")].filter(Boolean).join(", ");

export const languagesInWords = (languages: readonly string[], tongue: Tongue) => (languages.length === 0 ? tongue.t("anyLanguage") : list(languages.map((tag) => languageName(tag, tongue.locale)), tongue));

/** "PDF and DOCX, each up to 5 MB, 1 file at most". */
export function filesInWords(files: ProfileTold["files"], tongue: Tongue) {
  const { t, dates } = tongue;
  if (!files) return t("noFiles");
  const size = (bytes: number) => (bytes >= 1_000_000 ? new Intl.NumberFormat(dates, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(bytes / 1_000_000) : t("amount", { count: bytes, unitIs: "bytes" }));
  return [
    files.formats.length === 0 ? t("anyFile") : list(files.formats.map((format) => format.toUpperCase()), tongue),
    files.maxBytes !== null && t("filesUpTo", { size: size(files.maxBytes) }), files.maxNumber !== null && t("filesNumber", { count: files.maxNumber }),
  ].filter(Boolean).join(", ");
}

export const checkInWords = ({ key, words, required }: ProfileTold["checklist"][number], { t }: Tongue) => {
  const item = words ?? t(`checks.${key}`);
  return required ? item : t("checkOptional", { item });
};

export const receiptInWords = ({ key, words }: ProfileTold["receipt"], { t }: Tongue) => words ?? t(`receipts.${key}`);

export const figuresInWords = (figures: readonly ChannelFigure[], tongue: Tongue) => list(figures.map((figure) => tongue.t(`figures.${figure}`)), tongue);

type Valued = Exclude<ChannelChange, { field: "doubtful" }>;

function valueInWords(field: Valued["field"], told: Pick<ProfileTold, Valued["field"]>, tongue: Tongue): string {
  const { t } = tongue;
  switch (field) {
    case "parts": return told.parts.map((part) => partInWords(part, tongue)).join("; ");
    case "files": return filesInWords(told.files, tongue);
    case "languages": return languagesInWords(told.languages, tongue);
    case "zone": return told.zone ?? t("zoneOfAuthority");
    case "midnight": return t(`midnight.${told.midnight}`);
    case "lines": return t(`lines.${told.lines}`);
    case "receipt": return [receiptInWords(told.receipt, tongue), told.receipt.pattern].filter(Boolean).join(" ");
    case "packForms": return list(told.packForms.map((form) => formName(form, tongue)), tongue);
    case "leadDays": return t("leadDays", { days: told.leadDays });
    case "checklist": return told.checklist.length === 0 ? t("changes.nothing") : told.checklist.map((check) => checkInWords(check, tongue)).join("; ");
    case "checkedOn": return told.checkedOn ? tongue.day(told.checkedOn) : t("changes.nothing");
    default: return told[field] ?? t("changes.nothing");
  }
}

/** What changed, a line each. */
export const changesInWords = (changes: readonly ChannelChange[], tongue: Tongue): string[] => changes.flatMap((change) => {
  const { t } = tongue;
  if (change.field === "doubtful") {
    return [...(change.confirmed.length > 0 ? [t("changes.confirmed", { figures: figuresInWords(change.confirmed, tongue) })] : []), ...(change.doubted.length > 0 ? [t("changes.doubted", { figures: figuresInWords(change.doubted, tongue) })] : [])];
  }
  const said = (value: unknown) => valueInWords(change.field, { [change.field]: value } as Pick<ProfileTold, Valued["field"]>, tongue);
  return [t("changes.field", { name: t(`field.${change.field}`), before: said(change.before), after: said(change.after) })];
});
