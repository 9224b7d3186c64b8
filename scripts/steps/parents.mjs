import { readFileSync } from "node:fs";

/** On Linux, who started a process and how it was called. */
function about(pid) {
  const started = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  return { parent: started, command: readFileSync(`/proc/${pid}/cmdline`, "utf8") };
}

/** npm and Playwright start us through a shell that outlives them: then the shell's parent matters too. */
function behindShell(pid) {
  try {
    const { parent, command } = about(pid);
    return /^(\S*\/)?\w*sh\0-c\0/.test(command) ? parent : undefined;
  } catch {
    return undefined; // no /proc here, and no such shell either
  }
}

/** Calls `orphaned` when the process that started us, or the one behind its shell, is gone. */
export function watchParents(orphaned) {
  const parent = process.ppid;
  const grandparent = behindShell(parent);
  setInterval(() => {
    if (process.ppid !== parent || behindShell(parent) !== grandparent) orphaned();
  }, 500).unref();
}
