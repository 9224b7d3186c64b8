"use client";
import { useDeferredValue, useState } from "react";
import { DiffText } from "#components/figure/diff-text.tsx";
import { redline } from "#components/figure/pieces.ts";
import { TextAreaField, TextField } from "#components/form/fields.tsx";
import { useWords } from "#components/words.tsx";
import { difference } from "#lib/formats/diff.ts";

type Given = { provision: string; current: string; proposed: string; justification: string };

/** An amendment while it is written: source and target as plain text, the difference by words below them as one types. */
export function AmendmentFields({ amendment, language }: { amendment?: Given; language: string }) {
  const t = useWords("positions");
  const [current, setCurrent] = useState(amendment?.current ?? "");
  const [proposed, setProposed] = useState(amendment?.proposed ?? "");
  const { pieces, added, removed } = useDeferredValue(difference(current, proposed, language));
  return (
    <>
      <TextField name="provision" label={t("amendment.provision")} hint={t("amendment.provisionHint")} defaultValue={amendment?.provision ?? ""} />
      <TextAreaField name="current" law label={t("amendment.current")} hint={t("amendment.currentHint")} defaultValue={amendment?.current ?? ""} lang={language} onChange={(event) => setCurrent(event.target.value)} />
      <TextAreaField name="proposed" law label={t("amendment.ours")} hint={t("amendment.oursHint")} defaultValue={amendment?.proposed ?? ""} lang={language} onChange={(event) => setProposed(event.target.value)} />
      {(current || proposed) && (
        <div aria-live="polite">
          <p className="law-s" lang={language}><DiffText pieces={redline(pieces.filter(({ kind }) => kind !== "inserted"), pieces.filter(({ kind }) => kind !== "deleted"))} /></p>
          <p className="small text-ink-2">{t("amendment.count", { added, removed })}</p>
        </div>
      )}
      <TextAreaField name="justification" law label={t("amendment.justification")} defaultValue={amendment?.justification ?? ""} lang={language} />
    </>
  );
}
