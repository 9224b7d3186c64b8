import { Progress } from "#components/signing/progress.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Section } from "#components/ui/section.tsx";
import { ask, askIfReadable } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { askedBySignOn, signOnOfPosition } from "#lib/signatures/queries.ts";
import type { positionById } from "#lib/positions/queries.ts";

/** Signing, beside the text of a position: how far it has come and the way to it; for a coordinator, how to begin. */
export async function SignOnPanel({ position: { id, may } }: { position: Awaited<ReturnType<typeof positionById>> }) {
  const signOn = await askIfReadable(signOnOfPosition, { position: id });
  const opening = may.acts.length > 0 && signOn?.state !== "open" ? await ask(askedBySignOn, { position: id }) : null;
  const canOpen = opening?.signable === true;
  if (!signOn && !canOpen && !opening?.isEmbargoed) return null;
  const t = (await speech()).say("signing");
  return (
    <Section heading={t("title")} after={signOn && t(`states.${signOn.state}`)}>
      {signOn && <Progress of={signOn} />}
      {opening?.isEmbargoed && <p className="small text-ink-2">{t("new.embargoed")}</p>}
      {(signOn || canOpen) && <p className="button-row mt-3">
        {signOn && <ButtonLink href={`/positions/${id}/sign-on`}>{t("all")}</ButtonLink>}
        {canOpen && <ButtonLink href={`/positions/${id}/sign-on/open`} kind={signOn ? "quiet" : "plain"}>{t("open")}</ButtonLink>}
      </p>}
    </Section>
  );
}
