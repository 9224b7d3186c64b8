import type { ReactNode } from "react";
import { AmendmentSheet } from "#components/figure/amendment-sheet.tsx";
import { difference } from "#lib/formats/diff.ts";
import { useSpeech } from "#lib/next/words.ts";

export type AmendmentText = { number: number; provision: string; current: string; proposed: string; justification: string; replaces?: readonly number[] };

type AmendmentProps = {
  amendment: AmendmentText;
  language: string;
  view?: "sheet" | "redline";
  level?: 2 | 3;
  /** Where several texts stand on one page: what its address begins with. */
  among?: string;
  /** Whose it is, under the number. */
  authors?: readonly string[];
  /** After the words that come and go: which edition it quotes. */
  foot?: ReactNode;
};

/** Words are compared once, as long as the answer they came in lasts. */
const compared = new WeakMap<AmendmentText, ReturnType<typeof difference>>();

function differenceIn(amendment: AmendmentText, language: string) {
  const known = compared.get(amendment) ?? difference(amendment.current, amendment.proposed, language);
  compared.set(amendment, known);
  return known;
}

/** One amendment as a sheet, with the words that come and go counted. */
export function Amendment({ amendment, language, view = "sheet", level = 2, among = "", authors = [], foot }: AmendmentProps) {
  const { say } = useSpeech();
  const [t, amending] = [say("positions"), say("amending")];
  const { number, provision, justification, replaces = [] } = amendment;
  const { pieces, added, removed } = differenceIn(amendment, language);
  return (
    <AmendmentSheet
      id={`${among}amendment-${number}`} level={level} lang={language} view={view} title={t("amendment.title", { number })} place={provision} proposed={t("amendment.current")} amended={t("amendment.ours")}
      above={replaces.length > 0 ? amending("compromise", { count: replaces.length, numbers: replaces.join(", ") }) : undefined} authors={authors.join(", ") || undefined}
      before={pieces.filter(({ kind }) => kind !== "inserted")} after={pieces.filter(({ kind }) => kind !== "deleted")} justification={justification} justificationLang={language}
      foot={<>{t("amendment.count", { added, removed })}{foot && <> {foot}</>}</>} t={say("figure")}
    />
  );
}
