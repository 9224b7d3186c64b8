import { addAmendmentAction, editAmendmentAction, retireAmendmentAction } from "#app/(workshop)/positions/actions.ts";
import { AmendmentFields } from "#app/(workshop)/positions/[position]/amendment-fields.tsx";
import { CommandForm } from "#components/form/command-form.tsx";
import { Amendment } from "#components/positions/amendments.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { speech } from "#lib/next/words.ts";
import type { positionById } from "#lib/positions/queries.ts";

type Position = Awaited<ReturnType<typeof positionById>>;

/** The amendments of a position, each as a sheet: the authority's words, ours, and why. */
export async function Amendments({ position: { id, amendments, language, may } }: { position: Position }) {
  const t = (await speech()).say("positions");
  if (amendments.length === 0 && !may.edit) return null;
  return (
    <Section heading={t("amendments")}>
      <WordsFor namespaces={["positions", "figure"]}>
        <div className="stack">
          {amendments.map((amendment) => (
            <div key={amendment.number}>
              <Amendment amendment={amendment} language={language} level={3} />
              {may.edit && (
                <Details summary={t("amendment.edit", { number: amendment.number })}>
                  <CommandForm act={editAmendmentAction} hidden={{ amendment: amendment.id, revision: amendment.revision }} prefix={`am${amendment.number}-`}><AmendmentFields amendment={amendment} language={language} /><SubmitButton size="small" pendingLabel={t("saving")}>{t("save")}</SubmitButton></CommandForm>
                  <CommandForm act={retireAmendmentAction} hidden={{ amendment: amendment.id }}><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("amendment.retire")}</SubmitButton></CommandForm>
                </Details>
              )}
            </div>
          ))}
        </div>
        {may.edit && (
          <Details summary={t("amendment.add")}>
            <CommandForm act={addAmendmentAction} hidden={{ position: id }} prefix="new-am-"><AmendmentFields language={language} /><SubmitButton pendingLabel={t("saving")}>{t("amendment.add")}</SubmitButton></CommandForm>
          </Details>
        )}
      </WordsFor>
    </Section>
  );
}
