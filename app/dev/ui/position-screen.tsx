import { DiffText } from "#components/figure/diff-text.tsx";
import { redline } from "#components/figure/pieces.ts";
import { StandLinePage } from "#components/figure/stand-line-page.tsx";
import { PublicSheet, PublicShell } from "#components/shell/public-shell.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintHead } from "#components/ui/print-head.tsx";
import { Stance } from "#components/ui/stance.tsx";
import type { SampleWords } from "#app/dev/ui/sample-words.ts";
import { after, before, stages } from "#app/dev/ui/samples.ts";

const names = { en: "English", nl: "Nederlands", fr: "Français", de: "Deutsch", "zh-Hans": "中文", ja: "日本語", ko: "한국어" };
const languages = Object.entries(names).map(([lang, name]) => ({ lang, name, href: `?lang=${lang}` }));
const foot = <><li><a href="/dev/ui">Sign in</a></li><li><a href="/dev/ui">Feed</a></li></>;

/** An adopted position, as the public reads it. */
export function PositionSample({ words: { terms, figure, shell } }: { words: SampleWords }) {
  return (
    <PublicShell home="/dev/ui" name="OpenInfra Europe" language="en" languages={languages} t={shell} publisher="Sample content: nobody holds this opinion." foot={foot}>
      <PrintHead>OpenInfra Europe, EU-23, version 3. Printed 22 Nov 2026.</PrintHead>
      <PublicSheet left={<Facts />} right={<Signatories />}>
        <PageHead large over={<Stance stance="support-with-changes">{terms("stances.support-with-changes")}</Stance>} title="Paying a maintainer does not make you a manufacturer" />
        <p className="lede mt-4">Response of OpenInfra Europe to the Commission’s draft guidance on the Cyber Resilience Act.</p>
        <div className="mt-6"><StandLinePage stages={stages} at={2} t={figure} /><p className="small text-ink-2 mt-2">Consultation, closes 1 December 2026</p></div>
        <Text />
      </PublicSheet>
    </PublicShell>
  );
}

function Facts() {
  return (
    <>
      <p><b>EU-23</b><br />Adopted 24 Nov 2026<br />Version 3</p>
      <p>6 yes, 5 no objection, none opposed</p>
      <p className="screen-only"><a href="#main">Word</a>, <a href="#main">PDF</a></p>
      <p className="screen-only"><a href="#main">Copy permalink</a><br /><a href="#main">Cite</a></p>
    </>
  );
}

function Signatories() {
  return <><p><b>Signed by 11</b></p><p>Muster Metrics, Example Grid, Muster Heat, Sample Telecom, Sample Systems, Exemplar Hosting, Sample Mail, Exemplar Alliance, Sample Hosting, Example Cloud, Specimen Grid</p></>;
}

function Text() {
  return (
    <div className="document mt-7">
      <p>We welcome guidance that small projects can read. The draft does its job for products that are sold. It goes wrong in section 3.2, where payment for help is treated as payment for access.</p>
      <h2>What we ask</h2>
      <ol>
        <li id="p1">Support contracts alone do not make a project a manufacturer. <a href="#p1" className="permalink" aria-label="Link to ask 1">¶</a></li>
        <li>A steward’s duties follow its published policy, not each release.</li>
        <li>Hosting a build is not placing on the market.</li>
      </ol>
      <h2>Amendment 4, paragraph 41</h2>
      <p><DiffText pieces={redline(before, after)} /></p>
    </div>
  );
}
