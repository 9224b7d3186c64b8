import type { Metadata } from "next";
import { going, sections, type Line } from "#components/shell/keys.ts";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentViewer } from "#lib/next/actor.ts";
import { speech, type Speak } from "#lib/next/words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("keys")("title") };
}

/** All keys, made of the table that the pages listen by; and whether single ones are on for whoever looks. */
export default async function KeyboardPage() {
  const { actor, singleKeys } = await currentViewer();
  const t = (await speech()).say("keys");
  return (
    <>
      <PageHead title={t("title")} under={t("under")} actions={<PrintButton>{t("print")}</PrintButton>} />
      <p className="mt-4">{t(singleKeys)} <Link href={actor.kind === "visitor" ? "/preferences" : "/profile"}>{t("change")}</Link></p>
      <p className="small text-ink-2">{t("mac")}</p>
      <div className="keys-page mt-6">
        {sections.map(({ name, lines }) => (
          <Section key={name} heading={t(`sections.${name}`)}>
            <table className="keys">
              <thead className="sr-only"><tr><th scope="col">{t("key")}</th><th scope="col">{t("does")}</th></tr></thead>
              <tbody>
                {lines.map((line) => <tr key={line.does}><td><Pressed line={line} t={t} /></td><th scope="row">{t(`lines.${line.does}`)}{line.always && singleKeys === "off" && <span className="quiet"> ({t("always")})</span>}</th></tr>)}
              </tbody>
            </table>
          </Section>
        ))}
      </div>
    </>
  );
}

/** Keys as they are printed: together with a plus between, one after the other with a word. */
function Pressed({ line: { press }, t }: { line: Line; t: Speak }) {
  return press.map((together, index) => (
    <span key={together}>
      {index > 0 && press[0] === going && <span className="quiet"> {t("then")} </span>}
      {together.split("+").map((one, at) => <span key={one}>{at > 0 && " + "}<kbd className="kbd">{one === "Escape" ? "Esc" : one}</kbd></span>)}
    </span>
  ));
}
