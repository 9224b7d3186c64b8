import type { ReactNode } from "react";
import type { Ready } from "#app/(writing)/calls/[call]/answer/sending.ts";
import { WordingChange } from "#components/feedback/wording-change.tsx";
import { Link } from "#components/ui/link.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { SaidStance } from "#components/feedback/said-stance.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type Props = {
  /** The address of the form, whose fields are its fragments. */
  form: string;
  answer: Omit<Ready, "language"> & { language: string };
  /** What the call is about: its place is not the author's to change. */
  call: { provision: string | null; provisionText: string | null; questions: readonly { key: string; prompt: string; options: { unit?: string } }[] };
};

/** Each answer as it will be read, with the way back to its question. */
export async function Answered({ form, answer, call: { provision: asked, provisionText, questions } }: Props) {
  const { say } = await speech();
  const [t, terms] = [say("feedback"), say("terms")];
  const { stance, impact, language, provision, proposedWording, evidence, lane, attributed, answers, points } = answer;
  const own = (text: string) => guessLanguage(text) ?? language;
  const rows: { part: string; name?: string; value: ReactNode }[] = [
    { part: "stance", value: <Stance stance={stance}>{terms(`stances.${stance}`)}</Stance> },
    ...(provision ? [{ part: "provision" as const, value: provision }] : []),
    { part: "impact", value: <p className="whitespace-pre-line" lang={language}>{impact}</p> },
    { part: "language", value: terms(`languages.${language}`) },
    { part: "proposedWording", value: proposedWording ? (provisionText ? <WordingChange before={provisionText} after={proposedWording} lang={language} t={t} /> : <p className="law-s whitespace-pre-line" lang={own(proposedWording)}>{proposedWording}</p>) : t("check.nothing") },
    { part: "evidence", value: evidence ? <p className="whitespace-pre-line" lang={own(evidence)}>{evidence}</p> : t("check.nothing") },
    ...questions.flatMap(({ key, prompt, options }) => { const given = answers.find((one) => one.key === key); return given ? [{ part: `question.${key}`, name: prompt, value: [given.values.join(", "), options.unit].filter(Boolean).join(" ") }] : []; }),
    ...points.map((point) => ({ part: "points", name: point.provision, value: <PointSaid point={point} lang={language} t={t} /> })),
    { part: "lane", value: attributed ? t(`lane.${lane}`) : `${t(`lane.${lane}`)}. ${t("notNamed")}.` },
  ];
  return (
    <dl className="answered">
      {rows.map(({ part, name = t(`part.${part}`), value }) => (
        <div key={`${part}${name}`} className="grid gap-x-6 gap-y-1 border-t border-rule py-3 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
          <dt className="text-ink-3">{name}</dt>
          <dd className="m-0 min-w-0">{value}</dd>
          {!(part === "provision" && asked) && <dd className="m-0"><Link href={`${form}#${part}`} className="link-action">{t("check.changeOne")}<span className="sr-only"> {name}</span></Link></dd>}
        </div>
      ))}
    </dl>
  );
}

/** What is said about one part of the text. */
function PointSaid({ point: { stance, commentType, impact, proposedWording, evidence }, lang, t }: { point: Ready["points"][number]; lang: string; t: Speak }) {
  const own = (text: string) => guessLanguage(text) ?? lang;
  return (
    <>
      {(stance || commentType) && <p className="small text-ink-2">{stance && <SaidStance stance={stance} />} {commentType && t(`types.${commentType}`)}</p>}
      <p className="whitespace-pre-line" lang={own(impact)}>{impact}</p>
      {proposedWording && <p className="law-s mt-1 whitespace-pre-line" lang={own(proposedWording)}>{proposedWording}</p>}
      {evidence && <p className="small mt-1 whitespace-pre-line" lang={own(evidence)}>{evidence}</p>}
    </>
  );
}
