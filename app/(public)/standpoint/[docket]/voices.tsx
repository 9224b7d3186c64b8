import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Held } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

/** `of`: the id of the title of the text. */
type Of = { of: string };

/** Who put their name under a text, as far as they agreed to be listed, each with the logo they let be shown. */
export function Signatories({ signed, of }: Pick<Held, "signed"> & Of) {
  const t = useSpeech().say("published");
  if (!signed || (signed.signatories.length === 0 && signed.others === null)) return null;
  return (
    <Section heading={t("signed.title", { count: signed.signatories.length + (signed.others ?? 0) })} of={of}>
      <ul className="stack-small">
        {signed.signatories.map(({ organisation, country, name, capacity, logo }) => (
          <li key={organisation}>{logo && <><img src={`/logos/${logo}`} alt="" className="logo" /> </>}<b>{organisation}</b>{country && ` (${country})`}<br /><span className="text-ink-2">{name}, {capacity}</span></li>
        ))}
      </ul>
      {signed.others !== null && <p className="small mt-2 text-ink-2">{t("signed.others", { count: signed.others })}</p>}
    </Section>
  );
}

/** What those who were against say of it, where the hub's rule publishes that. */
export function Dissent({ outcome, of }: Pick<Held, "outcome"> & Of) {
  const t = useSpeech().say("published");
  if (!outcome || outcome.dissent.length === 0) return null;
  return (
    <Section heading={t("dissent")} of={of}>
      <Facts wide>{outcome.dissent.map(({ organisation, statement }) => <Fact key={organisation} name={organisation}><span className="whitespace-pre-line">{statement}</span></Fact>)}</Facts>
    </Section>
  );
}
