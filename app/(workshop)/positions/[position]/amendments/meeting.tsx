import { mergeAmendmentsAction, restoreReplacedAction, retireAmendmentAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { DiffText } from "#components/figure/diff-text.tsx";
import { redline } from "#components/figure/pieces.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { AmendmentAtWork } from "#lib/amendments/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { useSpeech } from "#lib/next/words.ts";

type Props = { position: string; amendment: AmendmentAtWork; amendments: readonly AmendmentAtWork[]; language: string; mayEdit: boolean };

/** Amendments on the same words, shown below each other, and what can be done about them. */
export function Meeting({ position, amendment, amendments, language, mayEdit }: Props) {
  const t = useSpeech().say("amending");
  const { conflicts, identical } = amendment;
  if (conflicts.length === 0) return null;
  const others = amendments.filter(({ number }) => conflicts.includes(number));
  const own = [amendment, ...others].filter(({ bundle }) => bundle === null);
  const twins = [amendment, ...others.filter(({ number }) => identical.includes(number))].filter(({ bundle }) => bundle === null);
  const numbers = (of: readonly AmendmentAtWork[]) => of.map(({ number }) => number).join(", ");
  return (
    <Section heading={t("meets.title")}>
      <p>{t("meets.some", { count: conflicts.length, numbers: numbers(others) })}</p>
      <ul className="stack mt-3">
        {others.map((one) => <li key={one.number}><p className="strong"><Link href={`/positions/${position}/amendments?n=${one.number}`}>{t("number", { number: one.number })}</Link>, {one.provision}</p><div className="law-s whitespace-pre-line" lang={language}><OneColumn amendment={one} language={language} /></div></li>)}
      </ul>
      {mayEdit && (
        <div className="button-row mt-3">
          {own.length > 1 && <ButtonLink href={`/positions/${position}/amendments/new?${amendment.provisionId && !amendment.isNew ? `provision=${amendment.provisionId}&` : "free=1&"}replaces=${own.map(({ number }) => number).join(",")}`}>{t("meets.compromise")}</ButtonLink>}
          {twins.length > 1 && <CommandForm act={mergeAmendmentsAction} hidden={{ position, ...Object.fromEntries(twins.map(({ id }, at) => [`amendments.${at}`, id])) }}><SubmitButton kind="plain" pendingLabel={t("saving")}>{t("meets.merge", { count: twins.length - 1, numbers: numbers(twins.slice(1)) })}</SubmitButton></CommandForm>}
        </div>
      )}
    </Section>
  );
}

function OneColumn({ amendment: { current, proposed }, language }: { amendment: AmendmentAtWork; language: string }) {
  const { pieces } = difference(current, proposed, language);
  return <DiffText pieces={redline(pieces.filter(({ kind }) => kind !== "inserted"), pieces.filter(({ kind }) => kind !== "deleted"))} />;
}

/** Takes back that an amendment stands in the place of others: a compromise goes, a merge is taken apart. */
export function Undo({ position, amendment: { id, replaces, current, proposed, provision }, amendments }: { position: string; amendment: AmendmentAtWork; amendments: readonly AmendmentAtWork[] }) {
  const t = useSpeech().say("amending");
  if (replaces.length === 0) return null;
  const said = { count: replaces.length, numbers: replaces.join(", ") };
  const replaced = amendments.filter(({ number }) => replaces.includes(number));
  const merged = replaced.every((one) => one.current === current && one.proposed === proposed && one.provision === provision);
  return merged
    ? <CommandForm act={restoreReplacedAction} hidden={{ amendment: id }}><SubmitButton kind="plain" size="small" pendingLabel={t("saving")}>{t("meets.undoMerge", said)}</SubmitButton></CommandForm>
    : <CommandForm act={retireAmendmentAction} hidden={{ amendment: id, position }}><SubmitButton kind="plain" size="small" pendingLabel={t("saving")}>{t("meets.undoCompromise", said)}</SubmitButton></CommandForm>;
}
