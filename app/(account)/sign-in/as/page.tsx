import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hidden } from "#components/form/live-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { roles } from "#db/vocabulary.ts";
import { env } from "#lib/platform/env.ts";
import { cast } from "#lib/people/queries.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { wayBack } from "#lib/next/way-back.ts";
import { speech } from "#lib/next/words.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
type Part = { id: string; name: string; note: string | null; seats: { role: (typeof roles)[number]; organisation: string | null }[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("account")("cast.title") };
}

/** The cast by hub, and within it by role: those who decide about it first. Who sits in two hubs stands in both. */
async function castByHub(foundation: string): Promise<Map<string, Part[]>> {
  const hubs = new Map<string, Part[]>();
  const rank = (role: (typeof roles)[number]) => -roles.indexOf(role);
  for (const { id, name, note, hub, role, organisation } of (await ask(cast, {})).toSorted((a, b) => rank(a.role) - rank(b.role))) {
    const parts = hubs.get(hub ?? foundation) ?? [];
    const part = parts.find((one) => one.id === id);
    if (part) part.seats.push({ role, organisation });
    else parts.push({ id, name, note, seats: [{ role, organisation }] });
    hubs.set(hub ?? foundation, parts);
  }
  return hubs;
}

/** In the demonstration, on the own machine: be one of its fictional people. */
export default async function CastPage({ searchParams }: Props) {
  if (!env.demo) notFound();
  const { problem, next } = firstOf(await searchParams);
  const { say } = await speech();
  const t = say("account");
  const hubs = await castByHub(t("cast.foundation"));
  return (
    <>
      <PageHead title={t("cast.title")} />
      <div className="stack mt-6">
        <Notice>{t("cast.notice")}</Notice>
        {problem === "unavailable" && <Notice kind="crit">{t("cast.unavailable")}</Notice>}
        {hubs.size === 0 && <EmptyState>{t("cast.empty")}</EmptyState>}
        {[...hubs].map(([hub, parts]) => (
          <Section key={hub} heading={hub}>
            <Rows label={hub}>
              {parts.map(({ id, name, note, seats }) => (
                <Row
                  key={id} title={name}
                  note={<>{seats.map(({ role, organisation }) => [t(`role.${role}`), organisation].filter(Boolean).join(", ")).join("; ")}{note && <><br />{note}</>}</>}
                  aside={<form method="post" action="/sign-in/as/enter"><Hidden fields={{ person: id, next: wayBack(next) }} /><Button type="submit" size="small">{t("cast.enter", { name })}</Button></form>}
                />
              ))}
            </Rows>
          </Section>
        ))}
      </div>
    </>
  );
}
