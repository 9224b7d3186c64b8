import type { Metadata } from "next";
import { ComingHolidays } from "#app/(workshop)/hubs/[hub]/rules/coming-holidays.tsx";
import { MethodsInWords, PlanningInWords } from "#app/(workshop)/hubs/[hub]/rules/in-words.tsx";
import { Changed, RuleVersions } from "#app/(workshop)/hubs/[hub]/rules/versions.tsx";
import { RulesForm } from "#app/(workshop)/hubs/[hub]/rules/rules-form.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { hubBySlug, rulesOfHub } from "#lib/hubs/queries.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ hub: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await ask(hubBySlug, { hub: (await params).hub });
  return { title: (await speech()).say("rules")("of", { hub: name }) };
}

/** The rules of a hub in words: how it decides, when it works, how it plans, in each version; and a form for those who may set others. */
export default async function RulesPage({ params, searchParams }: Props) {
  const { hub: slug } = await params;
  await requireMember(`/hubs/${slug}/rules`);
  const { version: wanted } = firstOf(await searchParams);
  const { hub, version, rules, before, versions, isCurrent, may } = await ask(rulesOfHub, { hub: slug, ...(wanted && { version: wanted }) });
  const t = (await speech()).say("rules");
  return (
    <>
      <PageHead over={<Link href={`/hubs/${slug}`}>{hub.name}</Link>} title={t("title")} under={t(isCurrent ? "version" : "older", { version })} />
      <div className="stack mt-7">
        <MethodsInWords rules={rules} />
        <Changed version={version} before={before} rules={rules} />
        <PlanningInWords rules={rules} zone={hub.zone} />
        <ComingHolidays calendar={rules.calendar} zone={hub.zone} />
        <RuleVersions hub={slug} versions={versions} version={version} />
        {may.set && isCurrent && <Section heading={t("form.title")}><p className="mt-3">{t("form.consequence")}</p><Details summary={t("form.open")}><RulesForm hub={slug} rules={rules} /></Details></Section>}
      </div>
    </>
  );
}
