"use client";
import { useSyncExternalStore } from "react";
import { fieldsOf, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";
import type { Theirs } from "#app/(writing)/calls/[call]/answer/draft-keeper.ts";
import { Button, ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { useReader, useWords } from "#components/words.tsx";
import { merge } from "#lib/formats/merge.ts";

type Props = {
  mine: Answers;
  theirs: Theirs;
  /** What both began from, as far as it is known. */
  base: Answers;
  /** The name of a choice: a stance, a language, a lane. */
  nameOf: (field: string, value: string) => string;
  /** What a field is called. */
  labelOf: (field: string) => string;
  again: string;
  onWrite: (answers: Answers) => void;
  onSettle: () => void;
};

const written = /(?:^|\.)(?:impact|proposedWording|evidence|provision)$|^question\./;
const never = () => () => {};

/** Both texts as one: by words where they do not touch, else one after the other. */
function together(part: string, { mine, theirs, base }: Pick<Props, "mine" | "theirs" | "base">): string {
  const joined = merge({ base: base[part] ?? "", mine: mine[part] ?? "", theirs: theirs.answers[part] ?? "" });
  return joined.clean ? joined.text : `${mine[part]}\n\n${theirs.answers[part]}`;
}

/** A colleague saved in between: both drafts side by side where they differ, and what to go on with. Nothing is saved until that is said. */
export function TheirDraft(props: Props) {
  const { mine, theirs, nameOf, labelOf, again, onWrite, onSettle } = props;
  const t = useWords("feedback");
  const { locale, zone } = useReader();
  const scripted = useSyncExternalStore(never, () => true, () => false);
  const time = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(theirs.savedAt));
  const apart = fieldsOf(mine, theirs.answers).filter((part) => (mine[part] ?? "") !== (theirs.answers[part] ?? ""));
  const shown = (part: string, value = "") => (value === "" ? <i>{t("theirs.empty")}</i> : written.test(part) ? value : nameOf(part, value));
  return (
    <section className="notice warn" id="theirs" tabIndex={-1} aria-labelledby="theirs-title">
      <h2 className="title" id="theirs-title">{t("theirs.title", { time })}</h2>
      <p>{t(scripted ? "theirs.choose" : "theirs.without")}</p>
      {apart.map((part) => (
        <div key={part} className="mt-3">
          <h3 className="h-section">{labelOf(part)}</h3>
          <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            <div><p className="small">{t("theirs.yours")}</p><p className="whitespace-pre-line">{shown(part, mine[part])}</p></div>
            <div><p className="small">{t("theirs.theirs")}</p><p className="whitespace-pre-line">{shown(part, theirs.answers[part])}</p></div>
          </div>
          {scripted && (
            <div className="mt-2"><ButtonRow>
              <Button size="small" onClick={() => onWrite({ ...mine, [part]: theirs.answers[part] ?? "" })}>{t("theirs.take")}</Button>
              {written.test(part) && <Button size="small" onClick={() => onWrite({ ...mine, [part]: together(part, props) })}>{t("theirs.both")}</Button>}
            </ButtonRow></div>
          )}
        </div>
      ))}
      <div className="mt-3"><ButtonRow>
        {scripted ? <Button onClick={onSettle}>{t("theirs.settle")}</Button> : <ButtonLink href={again}>{t("theirs.instead")}</ButtonLink>}
      </ButtonRow></div>
    </section>
  );
}
