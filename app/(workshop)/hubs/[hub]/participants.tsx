import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { hubBySlug } from "#lib/hubs/queries.ts";
import { speech } from "#lib/next/words.ts";

/** Who participates: the founding participants, those who came later, and apart from them what is made up for a demonstration. */
export async function Participants({ hub: { slug: hub, participants, coordinators, rules } }: { hub: Awaited<ReturnType<typeof hubBySlug>> }) {
  const { say } = await speech();
  const [t, terms] = [say("hubs"), say("terms")];
  const groups = [["founding", participants.filter(({ kind, joined }) => kind === "member" && joined === "founding")], ["later", participants.filter(({ kind, joined }) => kind === "member" && joined === "later")], ["demonstration", participants.filter(({ kind }) => kind === "demonstration")]] as const;
  return (
    <Section heading={t("participants")} after={coordinators.length > 0 && t("coordinatedBy", { names: coordinators.map(({ name }) => name).join(", ") })}>
      {groups.filter(([, group]) => group.length > 0).map(([key, group]) => (
        <div key={key} className="mt-3">
          <h3 className="small text-ink-2">{t(`group.${key}`, { count: group.length })}</h3>
          <p>{group.map(({ slug, name }, index) => <span key={slug}>{index > 0 && ", "}<Link href={`/organisations/${slug}`}>{name}</Link></span>)}</p>
        </div>
      ))}
      {rules && <p className="mt-4 small text-ink-2">{t("decidesBy", { method: terms(`methods.${rules.rules.usual}`).toLowerCase(), version: rules.version })} <Link href={`/hubs/${hub}/rules`}>{t("rules")}</Link></p>}
    </Section>
  );
}
