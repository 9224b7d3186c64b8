import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComingHolidays } from "#app/(workshop)/hubs/[hub]/rules/coming-holidays.tsx";
import { MethodsInWords, PlanningInWords } from "#app/(workshop)/hubs/[hub]/rules/in-words.tsx";
import { RulesForm } from "#app/(workshop)/hubs/[hub]/rules/rules-form.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { canSetRules } from "#lib/hubs/policy.ts";
import { hubBySlug } from "#lib/hubs/queries.ts";
import { ask, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ hub: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await ask(hubBySlug, { hub: (await params).hub });
  return { title: (await speech()).say("rules")("of", { hub: name }) };
}

/** The rules of a hub in words: how it decides, when it works, how it plans; and a form for those who may set others. */
export default async function RulesPage({ params }: Props) {
  const { hub: slug } = await params;
  await requireMember(`/hubs/${slug}/rules`);
  const hub = await ask(hubBySlug, { hub: slug });
  if (!hub.rules) notFound();
  const { say, actor } = await speech();
  const t = say("rules");
  const { version, rules } = hub.rules;
  return (
    <>
      <PageHead over={<Link href={`/hubs/${slug}`}>{hub.name}</Link>} title={t("title")} under={t("version", { version })} />
      <div className="stack mt-7">
        <MethodsInWords rules={rules} />
        <PlanningInWords rules={rules} zone={hub.zone} />
        <ComingHolidays calendar={rules.calendar} zone={hub.zone} />
        {canSetRules(actor, hub) && <Section heading={t("form.title")}><p className="mt-3">{t("form.consequence")}</p><Details summary={t("form.open")}><RulesForm hub={slug} rules={rules} /></Details></Section>}
      </div>
    </>
  );
}
