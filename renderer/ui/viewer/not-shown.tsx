/** Why something is not shown, and what to do instead. */
export function NotShown({ children }: { children: string }) {
  return (
    <p className="care" role="status">
      {children}
    </p>
  );
}
