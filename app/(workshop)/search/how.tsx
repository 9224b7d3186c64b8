import type { Speak } from "#lib/next/words.ts";

const examples = [["phrase", '"open source"'], ["not", "-draft"], ["kind", "kind:position"], ["hub", "hub:europe"], ["in", "in:EU-23"], ["by", "by:nlnet"], ["state", "state:gathering"], ["lang", "lang:ja"], ["after", "after:2026-01-01"], ["live", "is:live"]] as const;

/** The operators that can be typed, each with what it does. */
export function HowToSearch({ t }: { t: Speak }) {
  return (
    <details className="details mt-6">
      <summary>{t("how.open")}</summary>
      <p className="mt-2">{t("how.intro")}</p>
      <dl className="facts wide mt-2">{examples.map(([name, example]) => <div key={name} className="contents"><dt><code>{example}</code></dt><dd>{t(`how.${name}`)}</dd></div>)}</dl>
    </details>
  );
}
