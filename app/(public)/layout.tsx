import type { ReactNode } from "react";
import { VisitorFrame } from "#app/visitor-frame.tsx";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
