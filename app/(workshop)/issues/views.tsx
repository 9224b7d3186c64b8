import { retireViewAction, saveViewAction, updateViewAction } from "#app/(workshop)/issues/actions.ts";
import type { Tongue } from "#app/(workshop)/issues/labels.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { CheckboxField, SelectField, TextField } from "#components/form/fields.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { addressOf, textOf, type Look } from "#lib/next/registry-address.ts";
import type { myViews } from "#lib/views/queries.ts";

type Views = Awaited<ReturnType<typeof myViews>>;
type Props = { look: Look; views: Views; t: Tongue["t"] };

/** The views somebody can choose from; the present one is marked. */
export function ViewTabs({ look, views: { views }, t }: Props) {
  if (views.length === 0) return null;
  const all = [{ id: "all", name: t("views.all"), shared: null }, ...views];
  return (
    <nav aria-label={t("views.label")} className="view-tabs">
      {all.map(({ id, name, shared }) => <Link key={id} href={`/issues?view=${id}`} aria-current={(look.view ?? "all") === id ? "page" : undefined}>{name}{shared && <span className="quiet"> {shared.name}</span>}</Link>)}
    </nav>
  );
}

/** What makes this look again: the members of an address, as fields that nobody types. */
const hiddenOf = (look: Look) => ({ query: textOf(look), sort: look.sort, grouping: look.group ?? "", ...Object.fromEntries(look.columns.map((column, index) => [`columns.${index}`, column])) });

/** Keeps the present look as a view, changes the view it came from, or drops that. */
export function SaveView({ look, views: { views, may }, t }: Props) {
  const current = views.find(({ id, may: of }) => id === look.view && of.change);
  return (
    <Menu label={t("views.save")} align="end">
      <div className="padded stack-small">
        {current && (
          <CommandForm act={updateViewAction} hidden={{ view: current.id, name: current.name, standard: String(current.standard), ...hiddenOf(look) }} done={t("views.updated")} label={t("views.update", { name: current.name })}>
            <SubmitButton size="small" pendingLabel={t("saving")}>{t("views.update", { name: current.name })}</SubmitButton>
          </CommandForm>
        )}
        <CommandForm act={saveViewAction} hidden={hiddenOf(look)} prefix="view-" label={t("views.save")}>
          <TextField name="name" label={t("views.name")} />
          {may.share.length > 0 && <SelectField name="hub" label={t("views.for")} none={t("views.mine")} options={may.share.map(({ slug, name }) => ({ value: slug, label: t("views.shared", { hub: name }) }))} />}
          <CheckboxField name="standard" label={t("views.standard")} meaning={t("views.standardMeaning")} />
          <SubmitButton size="small" pendingLabel={t("saving")}>{t("views.keep")}</SubmitButton>
        </CommandForm>
        {current && <CommandForm act={retireViewAction} hidden={{ view: current.id }} label={t("views.retire", { name: current.name })}><SubmitButton size="small" pendingLabel={t("saving")}>{t("views.retire", { name: current.name })}</SubmitButton></CommandForm>}
      </div>
    </Menu>
  );
}

/** The same issues for other programs: a table or a calendar at once, or a link of one's own that they can come back to. */
export function Extracts({ look, t, member }: Omit<Props, "views"> & { member: boolean }) {
  const plain = { ...look, view: null, after: null };
  const ofView = look.view !== null && look.view !== "all" ? `?kind=view&target=${look.view}` : "";
  return (
    <Menu label={t("take.open")} align="end">
      <MenuLink href={addressOf(plain, "/issues/table.csv")} download>{t("take.table")}</MenuLink>
      <MenuLink href={addressOf(plain, "/issues/calendar.ics")} download>{t("take.calendar")}</MenuLink>
      <MenuLink href={addressOf(plain, "/issues/feed.atom")} download="issues.atom">{t("take.feed")}</MenuLink>
      <MenuLink href={addressOf(plain, "/issues/feed.json")} download="issues.json">{t("take.jsonFeed")}</MenuLink>
      {member && <><MenuRule /><MenuLink href={`/calendar/links${ofView}`}>{t("take.subscribe")}</MenuLink></>}
    </Menu>
  );
}
