import { classNames } from "#components/ui/class-names.ts";
import { Details } from "#components/ui/details.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Act, ProvisionKind } from "#lib/formats/acts/act.ts";
import { everyProvision } from "#lib/formats/acts/tree.ts";
import { shortened } from "#lib/formats/text.ts";
import { useSpeech } from "#lib/next/words.ts";

const outlined: readonly ProvisionKind[] = ["part", "title", "chapter", "section", "subsection", "article", "annex"];
const indents = ["", "ps-4", "ps-8", "ps-12"];
const most = 400, mostUnplaced = 50, longest = 300;

/** The divisions, articles and annexes of an act with their headings. */
export function Outline({ act }: { act: Act }) {
  const t = useSpeech().say("texts");
  const parts = [...everyProvision(act)].filter(({ provision: { kind } }) => outlined.includes(kind));
  if (parts.length === 0) return null;
  return (
    <Section heading={t("preview.outline")}>
      <Details summary={t("preview.outlineOf", { n: parts.length })} open={parts.length <= 30}>
        <ul className="rows" lang={act.language}>
          {parts.slice(0, most).map(({ provision: { anchor, label, heading, words }, depth }) => (
            <li key={anchor}><span className={classNames("what", indents[Math.min(depth, indents.length - 1)])}>{[label, heading ?? shortened(words, 80)].filter(Boolean).join(" · ")}</span></li>
          ))}
        </ul>
        {parts.length > most && <p className="small">{t("preview.more", { n: parts.length - most })}</p>}
      </Details>
    </Section>
  );
}

/** What no rule could place, where it stands. */
export function Unplaced({ act }: { act: Act }) {
  const t = useSpeech().say("texts");
  const words = [...everyProvision(act)].filter(({ provision: { kind } }) => kind === "unplaced");
  if (words.length === 0) return null;
  return (
    <Section heading={t("preview.unplacedTitle")}>
      <ul className="rows" lang={act.language}>
        {words.slice(0, mostUnplaced).map(({ provision }) => <li key={provision.anchor}><span className="what">{shortened(provision.words, longest)}</span></li>)}
      </ul>
      {words.length > mostUnplaced && <p className="small">{t("preview.more", { n: words.length - mostUnplaced })}</p>}
    </Section>
  );
}
