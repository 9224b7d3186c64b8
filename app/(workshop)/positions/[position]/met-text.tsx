"use client";
import { Parts } from "#app/(workshop)/positions/[position]/amendments/met-words.tsx";
import type { Present } from "#app/(workshop)/positions/[position]/put-text.ts";
import { Button } from "#components/ui/button.tsx";
import { useWords } from "#components/words.tsx";
import type { PositionText } from "#lib/positions/input.ts";
import { meetTexts, type Choice } from "#lib/positions/model.ts";

type Props = { base: PositionText; mine: PositionText; present: Present; language: string; onSettle: (choice: Choice) => void };

/** Somebody changed the same words: what could be joined, both where it could not, and a choice of what is to stand there. */
export function MetText({ base, mine, present, language, onSettle }: Props) {
  const t = useWords("amending");
  const positions = useWords("positions");
  const { met, apart } = meetTexts({ base, mine, theirs: present });
  const nameOf = (field: string) => {
    const [part, at = "0", of] = field.split(".");
    return part !== "sections" ? positions(part === "title" ? "field.title" : "field.lede") : positions(of === "heading" ? "field.heading" : "field.body", { number: Number(at) + 1 });
  };
  return (
    <div className="notice warn" role="alert" id="met">
      <p className="title">{positions("movedTitle")}</p>
      <p>{t("met.help")}</p>
      {Object.entries(met).map(([field, parts]) => <div key={field} className="mt-3"><p className="strong">{nameOf(field)}</p><div className="law-s whitespace-pre-line" lang={language}><Parts parts={parts} mine={t("met.mine")} theirs={t("met.theirs")} /></div></div>)}
      {apart && <div className="mt-3"><p className="strong">{positions("movedSections")}</p><Whole text={present} language={language} /></div>}
      <div className="button-row mt-3">
        <Button onClick={() => onSettle("mine")}>{t("met.keepMine")}</Button>
        <Button onClick={() => onSettle("theirs")}>{t("met.keepTheirs")}</Button>
        <Button onClick={() => onSettle("both")}>{t("met.keepBoth")}</Button>
      </div>
    </div>
  );
}

/** Their text, as it is shown where no script can join it. */
export function Theirs({ present, language }: { present: Present; language: string }) {
  const t = useWords("positions");
  return (
    <div className="notice warn" role="alert">
      <p className="title">{t("movedTitle")}</p>
      <p>{t("movedPlain")}</p>
      <p className="strong" lang={language}>{present.title}</p>
      <p className="law-s" lang={language}>{present.lede}</p>
      <Whole text={present} language={language} />
    </div>
  );
}

function Whole({ text, language }: { text: PositionText; language: string }) {
  return text.sections.map(({ heading, body }, index) => <div key={index} lang={language}><p className="strong">{index + 1}. {heading}</p><div className="law-s whitespace-pre-line">{body}</div></div>);
}
