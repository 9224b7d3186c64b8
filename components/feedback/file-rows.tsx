import type { ReactNode } from "react";
import { fileSize } from "#components/feedback/file-size.ts";

type Shown = { id: string; name: string; size: number; state: "waiting" | "clean" | "refused"; finding: string | null; scanned: boolean };
type Say = (key: `state.${"refused" | "refusedUnsaid" | "waiting" | "clean" | "unscanned"}`, values?: { finding: string }) => string;

/** Whether a file may be had, and why not. */
function stateOf({ state, finding, scanned }: Shown, t: Say) {
  if (state === "refused") return finding ? t("state.refused", { finding }) : t("state.refusedUnsaid");
  return t(state === "waiting" ? "state.waiting" : scanned ? "state.clean" : "state.unscanned");
}

/** Files by name, size and state, each to be saved once nothing speaks against it. `t` speaks namespace `files`. */
export function FileRows<F extends Shown>({ files, label, locale, t, aside }: { files: readonly F[]; label: string; locale: string; t: Say; aside?: (file: F) => ReactNode }) {
  return (
    <ul className="rows" aria-label={label}>
      {files.map((file) => (
        <li key={file.id}>
          <span className="what">
            {file.state === "clean" ? <a href={`/files/${file.id}`} download>{file.name}</a> : <span>{file.name}</span>}
            <span className="note">{fileSize(file.size, locale)}, {stateOf(file, t)}</span>
          </span>
          {aside && <span className="aside">{aside(file)}</span>}
        </li>
      ))}
    </ul>
  );
}
