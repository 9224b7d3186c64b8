import type { Door } from "#db/procedures/template.ts";
import type { DateKind, Locale } from "#db/vocabulary.ts";
import type { Speak } from "#lib/next/words.ts";
import type { StageTold, TemplateChange } from "#lib/procedures/model.ts";

/** What it takes to speak of procedures: namespaces `templates`, `procedures` and `terms`. */
export type Tongue = { locale: Locale; t: Speak; names: Speak; terms: Speak };

export const tongueOf = (locale: Locale, say: (namespace: "templates" | "procedures" | "terms") => Speak): Tongue => ({ locale, t: say("templates"), names: say("procedures"), terms: say("terms") });

/** What a stage is called: by whoever named it, else in the reader's language. */
export const stageName = ({ key, name }: Pick<StageTold, "key" | "name">, names: Speak) => name ?? names(`stages.${key}`);

/** "Proposal, Reading or Opinion". */
export const kindsInWords = (kinds: readonly DateKind[], { locale, terms }: Tongue) => new Intl.ListFormat(locale, { type: "disjunction" }).format(kinds.map((kind) => terms(`dateKinds.${kind}`)));

/** The form that a door wants, when it is open, for whom, and whether it is discreet. */
export const doorInShort = ({ channel, open, who, closed }: Door, { t, terms }: Tongue) =>
  t(closed ? "door.discreet" : "door.short", { form: channel ? terms(`channels.${channel}`) : t("door.anyForm"), open: t(`door.open.${open}`), who: t(`door.who.${who}`) });

function span(before: number | null, after: number | null) {
  if (before === null) return { how: "set", before: 0, after: after! };
  return after === null ? { how: "unset", before, after: 0 } : { how: "changed", before, after };
}

function sentenceOf(change: TemplateChange, tongue: Tongue): string {
  const { t, names } = tongue;
  const say = (key: string, values: Record<string, string | number> = {}) => t(`changes.${key}`, { ...("stage" in change ? { stage: stageName(change.stage, names) } : {}), ...values });
  switch (change.code) {
    case "checkAfter": return say(change.code, { before: change.before, after: change.after });
    case "added": case "moved": return change.behind ? say(change.code, { behind: stageName(change.behind, names) }) : say(`${change.code}First`);
    case "renamed": return say(change.code, { before: stageName(change.before, names) });
    case "decides": return say(change.code, { before: names(`bodies.${change.before}`), after: names(`bodies.${change.after}`) });
    case "days": case "window": { const { how, ...values } = span(change.before, change.after); return say(`${change.code}.${how}`, values); }
    case "reachedBy": case "notReachedBy": case "completedBy": case "notCompletedBy": return say(change.code, { kinds: kindsInWords(change.kinds, tongue) });
    case "doorAdded": case "doorRemoved": return say(change.code, { route: names(`routes.${change.door.route}`), door: doorInShort(change.door, tongue) });
    case "doorChanged": return say(change.code, { route: names(`routes.${change.door.route}`), door: doorInShort(change.door, tongue), before: doorInShort(change.before, tongue), discretionIs: change.before.closed && !change.door.closed ? "opened" : "same" });
    default: return say(change.code);
  }
}

/** What changed, a sentence each. */
export const changesInWords = (changes: readonly TemplateChange[], tongue: Tongue) => changes.map((change) => sentenceOf(change, tongue));
