"use client";
import type { Moved } from "#app/(workshop)/positions/[position]/amendments/put-words.ts";
import type { Typed } from "#app/(workshop)/positions/[position]/amendments/words.ts";
import { Button } from "#components/ui/button.tsx";
import { useWords } from "#components/words.tsx";
import { joinAmendments } from "#lib/amendments/model.ts";
import type { Overlap } from "#lib/formats/merge.ts";

type Parts = readonly (string | Overlap)[];
type Choice = "mine" | "theirs" | "both";

const joinedAs = (parts: Parts, choice: Choice) => parts.map((part) => (typeof part === "string" ? part : choice === "both" ? [part.mine, part.theirs].filter(Boolean).join(" ") : part[choice])).join("");

/** Two versions of one text: what could be joined, and both where it could not. */
export function Parts({ parts, mine, theirs }: { parts: Parts; mine: string; theirs: string }) {
  const t = useWords("amending");
  return parts.map((part, at) => (typeof part === "string" ? <span key={at}>{part}</span> : (
    <span key={at} className="met">
      {[[mine, part.mine], [theirs, part.theirs]].map(([whose, words]) => <span key={whose}><span className="whose">{whose}</span>{words || t("met.empty")}</span>)}
    </span>
  )));
}

type Props = { base: Typed; mine: Typed; present: Moved; language: string; onSettle: (words: Typed) => void };

/** Somebody changed the same words: both are shown, and one choice says which are to stand there. */
export function MetWords({ base, mine, present: { revision: _, ...theirs }, language, onSettle }: Props) {
  const t = useWords("amending");
  const joined = joinAmendments({ base, mine, theirs }, language);
  const met = joined.clean ? {} : joined.met;
  const settle = (choice: Choice) => {
    const own = choice === "theirs" ? theirs : mine;
    const words = Object.fromEntries((["provision", "current", "proposed", "justification"] as const).map((field) => {
      if (met[field]) return [field, joinedAs(met[field], choice)];
      return [field, mine[field] === base[field] ? theirs[field] : mine[field]];
    }));
    onSettle({ ...own, ...words });
  };
  return (
    <div className="notice warn" role="alert" id="met">
      <p className="title">{t("met.title")}</p>
      <p>{t("met.help")}</p>
      {Object.entries(met).map(([field, parts]) => <div key={field} className="mt-3"><p className="strong">{t(field === "proposed" ? "ours" : field === "current" ? "current" : (field as "provision" | "justification"))}</p><div className="sheet-text" lang={language}><Parts parts={parts} mine={t("met.mine")} theirs={t("met.theirs")} /></div></div>)}
      <div className="button-row mt-3">
        <Button onClick={() => settle("mine")}>{t("met.keepMine")}</Button>
        <Button onClick={() => settle("theirs")}>{t("met.keepTheirs")}</Button>
        <Button onClick={() => settle("both")}>{t("met.keepBoth")}</Button>
      </div>
    </div>
  );
}
