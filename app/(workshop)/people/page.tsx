import type { Metadata } from "next";
import { addPersonAction } from "#app/(workshop)/people/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SelectField, TextField } from "#components/form/fields.tsx";
import { keys } from "#components/shell/keys.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterBar, SearchField } from "#components/ui/filter-bar.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { locales } from "#db/vocabulary.ts";
import { languageNames } from "#messages/index.ts";
import { askLeniently, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { peopleList } from "#lib/people/queries.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("people")("title") };
}

/** Everybody with an account, and what they do here: for administrators. */
export default async function PeoplePage({ searchParams }: Props) {
  await requireMember("/people");
  const { lang: _, ...given } = firstOf(await searchParams);
  const { answer: { people, next } } = await askLeniently(peopleList, given);
  const { say } = await speech();
  const [t, terms] = [say("people"), say("terms")];
  return (
    <>
      <PageHead title={t("title")} under={t("under")} actions={<><ButtonLink href="/organisations/new">{t("organisation.add")}</ButtonLink><ButtonLink href="/mail">{say("mail")("troubles.open")}</ButtonLink></>} />
      <div className="mt-4"><FilterBar action="/people" label={t("find")}><SearchField key={given.q ?? ""} label={t("find")} defaultValue={given.q} shortcut={keys.search} /><Button type="submit">{t("show")}</Button></FilterBar></div>
      <div className="mt-4">
        <Details summary={t("add")}>
          <CommandForm act={addPersonAction} prefix="add-">
            <TextField name="name" label={t("name")} autoComplete="off" />
            <TextField name="email" type="email" label={t("email")} hint={t("emailHint")} autoComplete="off" />
            <SelectField name="locale" label={t("language")} options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))} />
            <TextField name="zone" label={t("zone")} defaultValue="Europe/Brussels" />
            <SubmitButton pendingLabel={t("saving")}>{t("add")}</SubmitButton>
          </CommandForm>
        </Details>
      </div>
      <div className="mt-5" role="status">{people.length === 0 && <EmptyState>{t("nobody")}</EmptyState>}</div>
      {people.length > 0 && (
        <Table
          caption={t("title")} captionHidden rows={people} rowKey={({ id }) => id}
          columns={[
            { key: "name", head: t("name"), rowHeader: true, narrow: "title", className: "strong", cell: ({ id, name }) => <Link href={`/people/${id}`} className="stretched">{name}</Link> },
            { key: "email", head: t("email"), narrow: "labelled", cell: ({ email }) => email },
            { key: "seats", head: t("seats"), narrow: "labelled", cell: ({ seats }) => (seats.length === 0 ? <span className="quiet">{t("noSeat")}</span> : seats.map(({ id, role, hubName, organisationName }) => <span key={id} className="each-line">{[terms(`roles.${role}`), organisationName, hubName].filter(Boolean).join(", ")}</span>)) },
          ]}
        />
      )}
      <Pagination label={t("title")} next={next ? { href: `/people?${new URLSearchParams({ ...(given.q ? { q: given.q } : {}), after: next })}`, label: t("more") } : undefined} />
    </>
  );
}
