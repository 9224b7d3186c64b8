import { notFound } from "next/navigation";

/** The catalogue of parts is for those who build; elsewhere its pages do not exist. */
export function developmentOnly(): void {
  if (process.env.NODE_ENV === "production") notFound();
}
