import type { ReactNode } from "react";
import { Caret } from "#components/ui/caret.tsx";
import { Popup } from "#components/ui/popup.tsx";

/** Who is signed in and for whom they speak; the menu's entries come as children (`MenuLink`, `MenuButton` in a form). */
export type Person = { name: string; note: string; menu: ReactNode };

/** The person at the foot of the side bar. */
export function PersonMenu({ person, label }: { person: Person; label: string }) {
  return (
    <Popup
      look="side-line"
      label={<><span className="person"><span className="sr-only">{label}: </span><b>{person.name}</b><span>{person.note}</span></span><Caret /></>}
    >
      {person.menu}
    </Popup>
  );
}
