import { Palette } from "#components/shell/palette.tsx";
import { saidId } from "#components/shell/said.ts";
import { Shortcuts } from "#components/shell/shortcuts.tsx";
import { WordsFor } from "#components/words-for.tsx";

/** In a frame: its keys, its palette, and where they say what they did. `logs`: whether the reader may begin an issue. */
export function Keyboard({ logs }: { logs: boolean }) {
  return (
    <>
      <Shortcuts logs={logs} />
      <WordsFor namespaces={["palette"]}><Palette logs={logs} /></WordsFor>
      <p id={saidId} aria-live="polite" className="said-once" />
    </>
  );
}
