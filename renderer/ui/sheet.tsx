import { type ReactNode, useId } from 'react';

/** A card: one matter, with its own heading where it has a name. */
export function Sheet({ title, children }: { title?: string; children: ReactNode }) {
  const heading = useId();
  if (title === undefined) return <div className="sheet">{children}</div>;
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
