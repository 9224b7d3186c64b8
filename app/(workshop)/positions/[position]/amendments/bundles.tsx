import { changeBundleAction, dropBundleAction, makeBundleAction, retireBundleAction, useBundleAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, TextField } from "#components/form/fields.tsx";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { AmendmentAtWork } from "#lib/amendments/queries.ts";
import { bundlesForPosition } from "#lib/bundles/queries.ts";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Bundle = Awaited<ReturnType<typeof bundlesForPosition>>[number];
type Choice = { id: string; label: string; inside: boolean };

/** For coordinators: the bundles that could stand here, and those that this position's amendments are in. */
export async function Bundles({ position, amendments }: { position: { id: string; title: string }; amendments: readonly AmendmentAtWork[] }) {
  const bundles = await askIfReadable(bundlesForPosition, { position: position.id });
  if (!bundles) return null;
  const t = (await speech()).say("amending");
  const own = amendments.filter(({ bundle, replacedBy }) => bundle === null && replacedBy === null);
  return (
    <Section heading={t("bundles.title")}>
      <p className="small text-ink-2">{t("bundles.about")}</p>
      {bundles.map((bundle) => <OneBundle key={bundle.id} position={position} bundle={bundle} own={own} />)}
      {own.length > 0 && (
        <Details summary={t("bundles.make")}>
          <CommandForm act={makeBundleAction} hidden={{ position: position.id }} prefix="bundle-"><Fields choices={own.map(({ id, number, provision }) => ({ id, label: `${number}. ${provision}`, inside: true }))} /><SubmitButton size="small" pendingLabel={t("saving")}>{t("bundles.make")}</SubmitButton></CommandForm>
        </Details>
      )}
    </Section>
  );
}

async function OneBundle({ position, bundle: { id, name, amendments, usedIn, may }, own }: { position: { id: string }; bundle: Bundle; own: readonly AmendmentAtWork[] }) {
  const t = (await speech()).say("amending");
  const used = usedIn.some((one) => one.id === position.id);
  const foreign = amendments.some((one) => one.position.id !== position.id);
  const from = [...Map.groupBy(amendments, (one) => one.position.id).values()].map((group) => t("bundles.inside", { numbers: group.map(({ number }) => number).join(", "), position: group[0]!.position.title }));
  const here = own.filter((one) => !amendments.some((inside) => inside.id === one.id)).map(({ id: own, number, provision }) => ({ id: own, label: `${number}. ${provision}`, inside: false }));
  const hidden = { position: position.id, bundle: id };
  return (
    <div className="mt-3">
      <p className="strong">{name}</p>
      <p className="small text-ink-2">{from.join("; ")}</p>
      {may.use && (used || foreign) && (
        <CommandForm act={used ? dropBundleAction : useBundleAction} hidden={hidden}><div><SubmitButton kind="plain" size="small" pendingLabel={t("saving")}>{t(used ? "bundles.drop" : "bundles.use")}</SubmitButton></div></CommandForm>
      )}
      <Details summary={t("bundles.change", { name })}>
        <CommandForm act={changeBundleAction} hidden={{ bundle: id }} prefix={`${id}-`}><Fields name={name} choices={[...amendments.map((one) => ({ id: one.id, label: `${one.number}. ${one.provision}`, inside: true })), ...here]} /><SubmitButton size="small" pendingLabel={t("saving")}>{t("save")}</SubmitButton></CommandForm>
        <CommandForm act={retireBundleAction} hidden={{ bundle: id }}><div><SubmitButton size="small" kind="danger" pendingLabel={t("saving")}>{t("bundles.retire")}</SubmitButton></div></CommandForm>
      </Details>
    </div>
  );
}

async function Fields({ name, choices }: { name?: string; choices: readonly Choice[] }) {
  const t = (await speech()).say("amending");
  return (
    <>
      <TextField name="name" label={t("bundles.name")} defaultValue={name} />
      <fieldset className="field"><legend className="label">{t("bundles.which")}</legend>{choices.map(({ id, label, inside }, at) => <CheckboxField key={id} name={`amendments.${at}`} value={id} label={label} defaultChecked={inside} />)}</fieldset>
    </>
  );
}
