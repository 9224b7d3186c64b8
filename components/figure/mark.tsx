/** The point on the line. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 28 16" aria-hidden="true">
      <path d="M1.25 14.75h25.5" />
      <circle className="point" cx="9.5" cy="7.25" r="6.25" />
    </svg>
  );
}
