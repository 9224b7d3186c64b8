import { followViewAction, keepSearchAction, retireSearchAction, unfollowViewAction, updateSearchAction } from "#app/(workshop)/search/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu, MenuLink } from "#components/ui/menu.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Speak } from "#lib/next/words.ts";
import type { myViews } from "#lib/views/queries.ts";

type Views = Awaited<ReturnType<typeof myViews>>;
type View = Views["views"][number];
type Props = { query: string; views: readonly View[]; current: View | null; t: Speak };

/** The searches that somebody keeps, or that their hubs share; the present one is marked. */
export function SavedSearches({ views, current, t }: Omit<Props, "query">) {
  if (views.length === 0) return null;
  return (
    <nav aria-label={t("saved.label")} className="view-tabs">
      <Link href="/search" aria-current={current ? undefined : "page"}>{t("saved.all")}</Link>
      {views.map(({ id, name, shared }) => <Link key={id} href={`/search?view=${id}`} aria-current={current?.id === id ? "page" : undefined}>{name}{shared && <span className="quiet"> {shared.name}</span>}</Link>)}
    </nav>
  );
}

/** Keeps a search under a name, lets another be this one, or drops it. */
export function KeepSearch({ query, current, may, t }: Props & { may: Views["may"] }) {
  return (
    <Menu label={t("saved.keep")} align="end">
      <div className="padded stack-small">
        {current?.may.change && query !== current.query && (
          <CommandForm act={updateSearchAction} hidden={{ view: current.id, name: current.name, query }} done={t("saved.updated")} label={t("saved.update", { name: current.name })}>
            <SubmitButton size="small" pendingLabel={t("saved.saving")}>{t("saved.update", { name: current.name })}</SubmitButton>
          </CommandForm>
        )}
        <CommandForm act={keepSearchAction} hidden={{ of: "search", query }} prefix="search-" label={t("saved.keep")}>
          <TextField name="name" label={t("saved.name")} />
          {may.share.length > 0 && <SelectField name="hub" label={t("saved.for")} none={t("saved.mine")} options={may.share.map(({ slug, name }) => ({ value: slug, label: t("saved.shared", { hub: name }) }))} />}
          <SubmitButton size="small" pendingLabel={t("saved.saving")}>{t("saved.save")}</SubmitButton>
        </CommandForm>
        {current?.may.change && <CommandForm act={retireSearchAction} hidden={{ view: current.id }} label={t("saved.retire", { name: current.name })}><SubmitButton size="small" pendingLabel={t("saved.saving")}>{t("saved.retire", { name: current.name })}</SubmitButton></CommandForm>}
      </div>
      {current && <MenuLink href={`/calendar/links?kind=view&target=${current.id}`}>{t("saved.feed")}</MenuLink>}
    </Menu>
  );
}

/** Whether what is new in a kept search is told in one's digest. */
export function FollowSearch({ current, t }: { current: View; t: Speak }) {
  const { id, following } = current;
  return (
    <CommandForm act={following ? unfollowViewAction : followViewAction} hidden={{ view: id }} label={t(following ? "saved.unfollow" : "saved.follow")}>
      <SubmitButton size="small" pendingLabel={t("saved.working")}>{t(following ? "saved.unfollow" : "saved.follow")}</SubmitButton>
    </CommandForm>
  );
}
