import { AmendmentSheet } from "#components/figure/amendment-sheet.tsx";
import { difference } from "#lib/formats/diff.ts";
import { useSpeech } from "#lib/next/words.ts";

export type AmendmentText = { number: number; provision: string; current: string; proposed: string; justification: string };

/** One amendment as a sheet, with the words that come and go counted. */
export function Amendment({ amendment: { number, provision, current, proposed, justification }, language, view = "sheet", level = 2 }: { amendment: AmendmentText; language: string; view?: "sheet" | "redline"; level?: 2 | 3 }) {
  const { say } = useSpeech();
  const t = say("positions");
  const { pieces, added, removed } = difference(current, proposed, language);
  return (
    <AmendmentSheet
      id={`amendment-${number}`} level={level} lang={language} view={view} title={t("amendment.title", { number })} place={provision} proposed={t("amendment.current")} amended={t("amendment.ours")}
      before={pieces.filter(({ kind }) => kind !== "inserted")} after={pieces.filter(({ kind }) => kind !== "deleted")} justification={justification} justificationLang={language}
      foot={t("amendment.count", { added, removed })} t={say("figure")}
    />
  );
}
