"use client";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { FileRows } from "#components/feedback/file-rows.tsx";
import { fileSize } from "#components/feedback/file-size.ts";
import { Field } from "#components/form/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useReader, useWords } from "#components/words.tsx";

type Given = { id: string; name: string; size: number; state: "waiting" | "clean" | "refused"; finding: string | null; scanned: boolean; questionId: string | null };
type Props = { form: string; files: Given[]; question: { id: string; prompt: string } | undefined; most: number; room: number; closed: boolean; longest: number; accept: string; problem: string | null };

type Answer = { files?: Given[]; detail?: string };

/** Sends a form as a browser would, and tells how far it has got: `fetch` cannot say that. */
const sent = (form: HTMLFormElement, data: FormData, onProgress: (part: number) => void) => new Promise<{ ok: boolean; answer: Answer }>((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("accept", "application/json");
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  request.addEventListener("error", () => reject(new Error("unreached")));
  request.addEventListener("load", () => {
    try { resolve({ ok: request.status < 300, answer: JSON.parse(request.responseText) as Answer }); } catch { reject(new Error("unreached")); }
  });
  request.send(data);
});

/** The part of `EvidenceFiles` that lives in the browser. Its fields belong to the form of that name, wherever they stand. */
export function FilesGiven({ form: formId, files: first, question, most, room: firstRoom, closed, longest, accept, problem }: Props) {
  const t = useWords("files");
  const { locale } = useReader();
  const picker = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState(first);
  const [coming, setComing] = useState<{ name: string; part: number } | null>(null);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<string[]>(problem ? [problem] : []);
  const room = firstRoom - (files.length - first.length);
  const id = `${formId}-picker`;
  const ours = (all: Given[]) => all.filter(({ questionId }) => questionId === (question?.id ?? null));

  const send = async (name: string, fill: (data: FormData) => void): Promise<string | null> => {
    const form = document.getElementById(formId) as HTMLFormElement;
    const data = new FormData();
    for (const field of form.querySelectorAll<HTMLInputElement>(":scope > input[type=hidden]")) data.set(field.name, field.value);
    fill(data);
    try {
      const { ok, answer } = await sent(form, data, (part) => setComing({ name, part }));
      if (answer.files) setFiles(ours(answer.files));
      return ok ? null : answer.detail ?? t("problem.other");
    } catch { return t("unreached"); }
  };

  const add = async (chosen: File[]) => {
    // Emptied at once: a browser that kept a choice over the loading of the page tells of it a second time.
    if (picker.current) picker.current.value = "";
    const faults: string[] = [];
    for (const file of chosen) {
      setComing({ name: file.name, part: 0 });
      const why = file.size > longest ? t("problem.too-large") : await send(file.name, (data) => data.set("file", file));
      if (why) faults.push(t("failed", { name: file.name, why })); else setSaid(t("came", { name: file.name }));
    }
    setComing(null);
    setFailed(faults);
  };

  const remove = async (event: MouseEvent, { id: file, name }: Given) => {
    event.preventDefault();
    const why = await send(name, (data) => data.set("remove", file));
    setComing(null);
    setFailed(why ? [why] : []);
    if (!why) { setSaid(t("gone", { name })); picker.current?.focus(); }
  };

  // What was chosen before this ran has not been sent by anything.
  useEffect(() => { const chosen = [...(picker.current?.files ?? [])]; if (chosen.length > 0) void add(chosen); }, []); // oxlint-disable-line react-hooks/exhaustive-deps -- once, for what the browser has kept

  return (
    <div className="field">
      {files.length > 0 && (
        <FileRows files={files} label={t("title")} locale={locale} t={t} aside={(file) => <Button type="submit" form={formId} name="remove" value={file.id} size="small" kind="quiet" aria-label={t("removeNamed", { name: file.name })} onClick={(event) => void remove(event, file)}>{t("remove")}</Button>} />
      )}
      {failed.map((why) => <div key={why} className="mt-3"><Notice kind="crit" live>{why}</Notice></div>)}
      {closed ? null : room <= 0 ? <p className="small">{t("full", { most })}</p> : (
        <>
          <div className="mt-4"><Field id={id} label={question?.prompt ?? t("choose")} hint={t("hint", { size: fileSize(longest, locale), most })}>
            <input ref={picker} id={id} type="file" name="file" form={formId} multiple accept={accept} className="input" aria-describedby={`${id}-hint`} disabled={coming !== null} onChange={({ target }) => void add([...(target.files ?? [])])} />
          </Field></div>
          <div className="mt-2 not-noscript:hidden"><p className="small">{t("without")}</p><Button type="submit" form={formId} size="small">{t("add")}</Button></div>
        </>
      )}
      {coming && <p className="small mt-2">{t("coming", { name: coming.name, percent: Math.round(coming.part * 100) })} <progress value={coming.part} aria-label={coming.name} /></p>}
      <p className="sr-only" role="status">{said}</p>
    </div>
  );
}
