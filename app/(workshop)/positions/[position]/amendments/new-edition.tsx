import { settleCheckAction, settleFittingAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { Parts } from "#app/(workshop)/positions/[position]/amendments/met-words.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { DiffText } from "#components/figure/diff-text.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import type { AmendmentAtWork } from "#lib/amendments/queries.ts";
import { checkOfAmendment } from "#lib/checks/queries.ts";
import { difference } from "#lib/formats/diff.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** Over all amendments: that there is a newer edition, how they stand to it, and one act for all that still fit. */
export async function NewEdition({ position, amendments, mayEdit }: { position: string; amendments: readonly AmendmentAtWork[]; mayEdit: boolean }) {
  const open = amendments.flatMap(({ check }) => check ?? []);
  if (open.length === 0) return null;
  const { say, dates } = await speech();
  const t = say("amending");
  const count = (fit: string) => open.filter((check) => check.fit === fit).length;
  const { edition } = open[0]!;
  return (
    <Notice kind={count("look") + count("moved") > 0 ? "warn" : "info"} title={t("edition.banner", { edition: edition.name, day: dayInWords(edition.day, dates) })}>
      <p>{t("edition.counts", { fits: count("fits"), moved: count("moved"), look: count("look") })}</p>
      {mayEdit && count("fits") > 0 && <CommandForm act={settleFittingAction} hidden={{ position }}><SubmitButton kind="plain" size="small" pendingLabel={t("saving")}>{t("edition.fitting")}</SubmitButton></CommandForm>}
    </Notice>
  );
}

/** One amendment and a newer edition: the words it was written on, the new ones and ours, and what is to become of it. */
export async function ThreeWays({ amendment, language, mayEdit }: { amendment: AmendmentAtWork; language: string; mayEdit: boolean }) {
  const check = amendment.check && (await askIfReadable(checkOfAmendment, { amendment: amendment.id }));
  if (!check) return null;
  const { say } = await speech();
  const [t, figure] = [say("amending"), say("figure")];
  const { edition, fit, locator, captured, wording, proposed, merged, revision } = check;
  const between = difference(captured, wording, language).pieces, asked = difference(wording, merged.clean ? merged.text : proposed, language).pieces;
  const hidden = { amendment: amendment.id, revision };
  return (
    <Section heading={t(locator === null ? "edition.gone" : `edition.${fit}`, { edition: edition.name, locator: locator ?? "" })} id="new-edition">
      {!amendment.isNew && <div className="three-ways">
        <div><h3>{t("edition.captured")}</h3><div className="sheet-text" lang={language}><DiffText pieces={between.filter(({ kind }) => kind !== "inserted")} /></div></div>
        <div><h3>{t("edition.now")}</h3><div className="sheet-text" lang={language}><DiffText pieces={between.filter(({ kind }) => kind !== "deleted")} /></div></div>
        <div><h3>{t("edition.ours")}</h3><div className="sheet-text" lang={language}>{!merged.clean ? <WordsFor namespaces={["amending"]}><Parts parts={merged.parts} mine={t("ours")} theirs={t("edition.now")} /></WordsFor> : merged.text.trim() ? <DiffText pieces={asked.filter(({ kind }) => kind !== "deleted")} /> : <span className="deleted-word">{figure("sheet.deleted")}</span>}</div></div>
      </div>}
      {mayEdit && (
        <div className="stack">
          {locator !== null && (
            <CommandForm act={settleCheckAction} hidden={{ ...hidden, act: "take" }} prefix="take-">
              {!merged.clean && <p>{t("edition.met")}</p>}
              {!merged.clean && <TextAreaField name="proposed" law label={t("edition.reads")} defaultValue={proposed} lang={language} />}
              <div><SubmitButton pendingLabel={t("saving")}>{t("edition.take")}</SubmitButton></div>
            </CommandForm>
          )}
          <div className="button-row">
            <CommandForm act={settleCheckAction} hidden={{ ...hidden, act: "keep" }}><SubmitButton kind="plain" pendingLabel={t("saving")}>{t("edition.keep")}</SubmitButton></CommandForm>
            <CommandForm act={settleCheckAction} hidden={{ ...hidden, act: "retire" }}><SubmitButton kind="danger" pendingLabel={t("saving")}>{t("edition.drop")}</SubmitButton></CommandForm>
          </div>
        </div>
      )}
    </Section>
  );
}
