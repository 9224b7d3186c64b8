import { attachment } from "#lib/formats/file-types.ts";

/** A file that was made for whoever asks. */
export type MadeFile = { bytes: Uint8Array<ArrayBuffer>; name: string; /** As it is announced. */ type: string };

/** What is said of a file, whoever hands it out: it is saved, under this name. */
export const headersOfFile = ({ bytes, name, type }: MadeFile) => ({ "content-type": type, "content-length": String(bytes.length), "content-disposition": attachment(name) });
