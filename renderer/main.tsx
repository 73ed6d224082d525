import './lib/no-made-code.ts';

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { messages } from './lib/messages.ts';
import { createQueryClient } from './lib/query-client.ts';
import { allowEmptyHtmlOnly } from './lib/trusted-html.ts';
import { App } from './shell/app.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import './ui/ui.css';
import './ui/fields.css';
import './ui/record.css';
import './shell/shell.css';

allowEmptyHtmlOnly();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no place for the app');

createRoot(root).render(
  <StrictMode>
    <IntlProvider locale="en-GB" messages={messages}>
      <QueryClientProvider client={createQueryClient()}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </QueryClientProvider>
    </IntlProvider>
  </StrictMode>,
);
