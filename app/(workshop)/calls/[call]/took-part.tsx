import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { callParticipation } from "#lib/voices/queries.ts";

/** How many took part, and the ways to who answered what and to what the region says; for the hub's people. */
export async function TookPart({ call, docket }: { call: string; docket: string }) {
  const found = await askIfReadable(callParticipation, { call });
  const t = (await speech()).say("voices");
  return (
    <Section heading={t("participation.title")}>
      {found && <p>{t("base", found.base)}.</p>}
      <div className="mt-3">
        <ButtonRow>
          {found && <ButtonLink href={`/calls/${call}/participation`}>{t("participation.open")}</ButtonLink>}
          <ButtonLink href={`/issues/${docket.toLowerCase()}/feedback/regions`}>{t("region.open")}</ButtonLink>
        </ButtonRow>
      </div>
    </Section>
  );
}
