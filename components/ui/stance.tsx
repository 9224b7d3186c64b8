import type { ReactNode } from "react";
import type { Stance as StanceName } from "#db/vocabulary.ts";
import { StanceGlyph } from "#components/ui/glyph.tsx";

/** Where someone stands: sign and word. */
export function Stance({ stance, children }: { stance: StanceName; children: ReactNode }) {
  return <span className="stance"><StanceGlyph stance={stance} />{children}</span>;
}
