/** How large a file is, as its reader writes numbers. */
export function fileSize(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1_048_576 ? ["kilobyte", Math.max(1, bytes / 1_024)] : ["megabyte", bytes / 1_048_576];
  return new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, { style: "unit", unit: String(unit), maximumFractionDigits: unit === "megabyte" ? 1 : 0 }).format(Number(size));
}
