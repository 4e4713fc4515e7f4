/** Words of what to do; what stands between backquotes is to be typed. */
export function Step({ text }: { text: string }) {
  const [before = '', typed, after = ''] = text.split('`');
  if (typed === undefined) return text;
  return (
    <>
      {before}
      <code className="wrap-anywhere rounded bg-accent-soft px-1.5 py-0.5 text-[0.875em]">{typed}</code>
      {after}
    </>
  );
}
