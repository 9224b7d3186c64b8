import { formKey } from "#components/channels/words.ts";
import { channelFigures, packForms } from "#db/vocabulary.ts";
import type { ProfileTold } from "#lib/channels/model.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import type { Typed } from "#lib/next/form.ts";

type Field = Typed[string] | undefined;
const text = (typed: Field) => (typeof typed === "string" ? typed.trim() : "");
const number = (typed: Field) => (text(typed) === "" ? null : Number(text(typed)));
const within = (typed: Field): Typed => (typeof typed === "object" && !Array.isArray(typed) ? typed : {});
const listed = (typed: Field) => text(typed).split(/[\s,;]+/u).filter(Boolean);

type Numbered = { row: Typed; at: number };
/** The rows that name something, each with its place in the form. */
const rows = (typed: Field, names: string): Numbered[] => (Array.isArray(typed) ? typed : []).flatMap((row, at) => (typeof row === "object" && text(row[names]) !== "" ? [{ row, at }] : []));

function partIn({ part, plain, limit }: Typed) {
  const { count, unit, counted, lineBreak, confirmed } = within(limit);
  return { part, plain: plain !== undefined, limit: number(count) === null ? null : { count: number(count), unit, counted, lineBreak: number(lineBreak), confirmed: confirmed !== undefined } };
}

/** A channel as its form describes it; whether that will do is for the command to say. */
export function rulesIn(typed: Typed): ProfileTold {
  const [files, receipt, also, doubtful] = [within(typed.files), within(typed.receipt), within(typed.alsoForms), within(typed.doubtful)];
  return {
    parts: rows(typed.parts, "part").map(({ row }) => partIn(row)),
    files: typed.attach === undefined ? null : { formats: listed(files.formats).map((format) => format.toLowerCase().replace(/^\./, "")), maxBytes: number(files.maxBytes), maxNumber: number(files.maxNumber) },
    languages: listed(typed.languages), zone: text(typed.zone) || null, midnight: typed.midnight, lines: typed.lines,
    receipt: { key: text(receipt.key), words: text(receipt.words) || null, pattern: text(receipt.pattern) || null }, portal: text(typed.portal) || null,
    packForms: [typed.mainForm, ...packForms.filter((form) => also[formKey(form)] !== undefined && form !== typed.mainForm)],
    leadDays: number(typed.leadDays) ?? Number.NaN, checklist: rows(typed.checklist, "key").map(({ row: { key, words, required } }) => ({ key, words: text(words) || null, required: required !== undefined })),
    source: text(typed.source), sourceUrl: text(typed.sourceUrl) || null, checkedOn: text(typed.checkedOn) || null, doubtful: channelFigures.filter((figure) => doubtful[figure] !== undefined),
  } as unknown as ProfileTold;
}

/** Says what is wrong at the field that it was typed into: a list is one field, and a row that names nothing is not counted. */
export function atFields({ reason, code, values, faults, present }: Refusal, typed: Typed) {
  const places = { parts: rows(typed.parts, "part"), checklist: rows(typed.checklist, "key") };
  const fieldOf = (path: string) => {
    const [, list, index, rest] = /^(parts|checklist)\.(\d+)(\..*)$/.exec(path) ?? [];
    if (list) return `${list}.${places[list as keyof typeof places][Number(index)]?.at ?? index}${rest}`;
    if (path === "parts") return "parts.0.part";
    return path.replace(/^(languages|files\.formats)\.\d+$/, "$1").replace(/^packForms.*$/, "mainForm");
  };
  return new Refusal(reason, { code, values, present, faults: Object.fromEntries(Object.entries(faults).map(([path, found]) => [fieldOf(path), found])) });
}
