import { Caret } from "#components/ui/caret.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Link } from "#components/ui/link.tsx";
import { Popup } from "#components/ui/popup.tsx";
import type { Tone } from "#components/ui/tone.ts";

/** A hub to stand in: its name, a note such as "25 participants", its colour, where choosing it leads. */
export type HubChoice = { key: string; name: string; note?: string; tone: Tone; href: string };

/** The hub the person stands in, and the others to change to. With one hub there is nothing to change. */
export function HubSwitch({ hubs, current, label }: { hubs: readonly HubChoice[]; current: string; label: string }) {
  const here = hubs.find((hub) => hub.key === current);
  if (!here) return null;
  const look = classNames("hub-switch", `tone-${here.tone}`);
  if (hubs.length === 1) return <div className={look}><Words hub={here} /></div>;
  return (
    <Popup look={look} label={<><Words hub={here} /><span className="sr-only">, {label}</span><Caret /></>}>
      <p className="caption">{label}</p>
      {hubs.map((hub) => (
        <Link key={hub.key} href={hub.href} className={`entry hub tone-${hub.tone}`} aria-current={hub.key === current ? "true" : undefined}>{hub.name}</Link>
      ))}
    </Popup>
  );
}

function Words({ hub }: { hub: HubChoice }) {
  return <span className="words"><span className="name">{hub.name}</span>{hub.note && <span className="note">{hub.note}</span>}</span>;
}
