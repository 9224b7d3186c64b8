import type { ReactNode } from "react";
import type { Part } from "#app/(writing)/calls/[call]/answer/answers.ts";
import { WordingChange } from "#components/feedback/wording-change.tsx";
import { Link } from "#components/ui/link.tsx";
import { Stance } from "#components/ui/stance.tsx";
import type { Lane, Stance as StanceName } from "#db/vocabulary.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { speech } from "#lib/next/words.ts";

type Props = {
  /** The address of the form, whose fields are its fragments. */
  form: string;
  answer: { stance: StanceName; impact: string; language: string; provision: string | null; proposedWording: string | null; evidence: string | null; lane: Lane };
  /** What the call is about: its place is not the author's to change. */
  call: { provision: string | null; provisionText: string | null };
};

/** Each answer as it will be read, with the way back to its question. */
export async function Answered({ form, answer, call: { provision: asked, provisionText } }: Props) {
  const { say } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  const { stance, impact, language, provision, proposedWording, evidence, lane } = answer;
  const own = (text: string) => guessLanguage(text) ?? language;
  const rows: { part: Part; value: ReactNode }[] = [
    { part: "stance", value: <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance> },
    ...(provision ? [{ part: "provision" as const, value: provision }] : []),
    { part: "impact", value: <p className="whitespace-pre-line" lang={language}>{impact}</p> },
    { part: "language", value: terms(`languages.${language}`) },
    { part: "proposedWording", value: proposedWording ? (provisionText ? <WordingChange before={provisionText} after={proposedWording} lang={language} t={t} /> : <p className="law-s whitespace-pre-line" lang={own(proposedWording)}>{proposedWording}</p>) : t("check.nothing") },
    { part: "evidence", value: evidence ? <p className="whitespace-pre-line" lang={own(evidence)}>{evidence}</p> : t("check.nothing") },
    { part: "lane", value: t(`lane.${lane}`) },
  ];
  return (
    <dl className="answered">
      {rows.map(({ part, value }) => (
        <div key={part} className="grid gap-x-6 gap-y-1 border-t border-rule py-3 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
          <dt className="text-ink-3">{t(`part.${part}`)}</dt>
          <dd className="m-0 min-w-0">{value}</dd>
          {!(part === "provision" && asked) && <dd className="m-0"><Link href={`${form}#${part}`} className="link-action">{t("check.changeOne")}<span className="sr-only"> {t(`part.${part}`)}</span></Link></dd>}
        </div>
      ))}
    </dl>
  );
}
