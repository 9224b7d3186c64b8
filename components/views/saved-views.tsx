import type { FormAct } from "#lib/next/action.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu, MenuLink } from "#components/ui/menu.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ViewKind } from "#db/vocabulary.ts";
import type { Speak } from "#lib/next/words.ts";
import type { myViews } from "#lib/views/queries.ts";

type Views = Awaited<ReturnType<typeof myViews>>;
export type View = Views["views"][number];
type Props = { views: readonly View[]; current: View | null; t: Speak };

/** What somebody keeps of a page's filters, or their hubs share; the present one is marked. `t` has the words of the page under `saved`. */
export function SavedViews({ views, current, t, all, hrefOf }: Props & { all: string; hrefOf: (view: View) => string }) {
  if (views.length === 0) return null;
  return (
    <nav aria-label={t("saved.label")} className="view-tabs">
      <Link href={all} aria-current={current ? undefined : "page"}>{t("saved.all")}</Link>
      {views.map((view) => <Link key={view.id} href={hrefOf(view)} aria-current={current?.id === view.id ? "page" : undefined}>{view.name}{view.shared && <span className="quiet"> {view.shared.name}</span>}</Link>)}
    </nav>
  );
}

type KeepProps = Omit<Props, "views"> & { of: ViewKind; query: string; may: Views["may"]; acts: Record<"keep" | "update" | "retire", FormAct>; feed?: boolean };

/** Keeps what is looked at under a name, lets another be this one, or drops it. */
export function KeepView({ of, query, current, may, acts, feed = false, t }: KeepProps) {
  return (
    <Menu label={t("saved.keep")} align="end">
      <div className="padded stack-small">
        {current?.may.change && query !== current.query && (
          <CommandForm act={acts.update} hidden={{ view: current.id, name: current.name, query }} done={t("saved.updated")} label={t("saved.update", { name: current.name })}>
            <SubmitButton size="small" pendingLabel={t("saved.saving")}>{t("saved.update", { name: current.name })}</SubmitButton>
          </CommandForm>
        )}
        <CommandForm act={acts.keep} hidden={{ of, query }} prefix="view-" label={t("saved.keep")}>
          <TextField name="name" label={t("saved.name")} />
          {may.share.length > 0 && <SelectField name="hub" label={t("saved.for")} none={t("saved.mine")} options={may.share.map(({ slug, name }) => ({ value: slug, label: t("saved.shared", { hub: name }) }))} />}
          <SubmitButton size="small" pendingLabel={t("saved.saving")}>{t("saved.save")}</SubmitButton>
        </CommandForm>
        {current?.may.change && <CommandForm act={acts.retire} hidden={{ view: current.id }} label={t("saved.retire", { name: current.name })}><SubmitButton size="small" pendingLabel={t("saved.saving")}>{t("saved.retire", { name: current.name })}</SubmitButton></CommandForm>}
      </div>
      {feed && current && <MenuLink href={`/calendar/links?kind=view&target=${current.id}`}>{t("saved.feed")}</MenuLink>}
    </Menu>
  );
}
