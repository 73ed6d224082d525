import { type ReactNode, useEffect, useRef } from 'react';
import { focusHeading } from '../lib/heading-focus.ts';

interface PageProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * One screen. Its heading takes the focus when it opens, so that a screen reader says where one is; the window's title
 * stays the app's name, as it shows in task bars and recordings.
 */
export function Page({ title, subtitle, chips, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <>
      <header className="page-head">
        <div>
          <div className="page-title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {chips}
          </div>
          {subtitle && <div className="small">{subtitle}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
