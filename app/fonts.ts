import { preload } from "react-dom";

const faces = [
  new URL("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2", import.meta.url),
  new URL("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", import.meta.url),
];

/** Lets the browser fetch the two faces of every page (80 kB) before it has read the style sheet. Called while the root layout renders. */
export function preloadFaces(): void {
  for (const face of faces) preload(face.pathname, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
