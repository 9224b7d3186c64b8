import { pinAmendmentAction } from "#app/(workshop)/positions/[position]/amendments/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { provisionsToAmend } from "#lib/amendments/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

/** What the address says: where in which text, which words are looked for, and what is to become of the choice. */
export type Looking = { edition?: string; within?: string; q?: string; replaces?: string };
type Tied = { id: string; number: number; revision: number; isNew: boolean };
type Props = { position: string; looking: Looking; /** The amendment that is to be tied to the choice; without one a new amendment begins. */ tied: Tied | null };

/** Chooses a provision of the text: part by part, or by its words. Links and one form of the address, so that it works without JavaScript. */
export async function Picker({ position, looking, tied }: Props) {
  const { say, dates } = await speech();
  const t = say("amending");
  const { replaces, ...asked } = looking;
  const { editions, edition, path, provisions, more } = await ask(provisionsToAmend, { position, ...asked });
  const here = `/positions/${position}/amendments/new`;
  const kept = { ...(replaces ? { replaces } : {}), ...(tied ? { tie: String(tied.number) } : {}) };
  const to = (more: Record<string, string>) => `${here}?${new URLSearchParams({ ...kept, ...more }).toString()}`;
  const free = !tied && <ButtonLink href={to({ free: "1" })} kind="quiet">{t("new.free")}</ButtonLink>;
  if (!edition) return <EmptyState action={free}>{t("new.noText")}</EmptyState>;
  const outer = path.at(-1);
  return (
    <Section heading={t("new.choose")} plain>
      <form action={here} className="form" role="search">
        {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <div className="grid gap-5 sm:grid-cols-2">
          {editions.length > 1 ? <Select name="edition" label={t("new.edition")} defaultValue={edition} options={editions.map(({ id, name, text, day }) => ({ value: id, label: `${text}: ${name}, ${dayInWords(day, dates)}` }))} /> : <input type="hidden" name="edition" value={edition} />}
          <TextInput name="q" type="search" label={t("new.search")} hint={t("new.searchHint")} defaultValue={looking.q ?? ""} />
        </div>
        <div className="button-row"><Button type="submit">{t("new.find")}</Button>{free}</div>
      </form>
      {outer && <nav className="small mt-5" aria-label={t("new.path")}><Link href={to({ edition })}>{t("new.whole")}</Link>{path.map(({ id, locator, heading }, at) => <span key={id}> › {at === path.length - 1 ? <b>{locator}{heading && `, ${heading}`}</b> : <Link href={to({ edition, within: id })}>{locator}</Link>}</span>)}</nav>}
      {outer && <div className="mt-3"><Choose position={position} tied={tied} href={to({ provision: outer.id })} provision={outer.id} label={t("new.itself", { locator: outer.locator })} kind="plain" /></div>}
      {provisions.length === 0 && <p className="mt-5">{t("new.nothing")}</p>}
      <ul className="rows provisions mt-3" aria-label={outer ? t("new.parts", { locator: outer.locator }) : t("new.list")}>
        {provisions.map(({ id, label, heading, locator, beginning, hasParts }) => (
          <li key={id}>
            <span className="what">
              <span className="strong">{heading ? `${label ?? locator}, ${heading}` : locator}</span>
              {beginning && <span className="note law-s">{beginning}</span>}
            </span>
            <span className="button-row">
              {hasParts && <ButtonLink href={to({ edition, within: id })} size="small" kind="quiet" aria-label={`${t("new.open")}: ${locator}`}>{t("new.open")}</ButtonLink>}
              <Choose position={position} tied={tied} href={to({ provision: id })} provision={id} label={tied ? t("tie") : t("new.amend")} about={locator} />
              {!tied && <ButtonLink href={to({ provision: id, after: "1" })} size="small" kind="quiet" aria-label={`${t("new.after")}: ${locator}`}>{t("new.after")}</ButtonLink>}
            </span>
          </li>
        ))}
      </ul>
      {more && <p className="mt-3">{t("new.more")}</p>}
    </Section>
  );
}

type ChooseProps = { position: string; tied: Tied | null; href: string; provision: string; label: string; about?: string; kind?: "plain" };

/** Goes on to writing, or ties an amendment that is there. */
async function Choose({ position, tied, href, provision, label, about, kind }: ChooseProps) {
  const t = (await speech()).say("amending");
  const name = about ? `${label}: ${about}` : undefined;
  if (!tied) return <ButtonLink href={href} size="small" kind={kind} aria-label={name}>{label}</ButtonLink>;
  return <CommandForm act={pinAmendmentAction} hidden={{ position, amendment: tied.id, revision: tied.revision, provision }}><SubmitButton size="small" kind="plain" pendingLabel={t("saving")} aria-label={name}>{label}</SubmitButton></CommandForm>;
}
