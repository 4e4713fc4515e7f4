'use client';

interface Props<Part extends string> {
  label: string;
  parts: readonly Part[];
  sections: Record<Part, string>;
}

/** Leads to the parts of a page. */
export function Jump<Part extends string>({ label, parts, sections }: Props<Part>) {
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap gap-x-5 border-rule border-y py-1.5 print:hidden">
      {parts.map((part) => (
        <a key={part} href={`#${part}`} className="quiet">
          {sections[part]}
        </a>
      ))}
    </nav>
  );
}
