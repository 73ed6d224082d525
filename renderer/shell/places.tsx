import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createPlaces } from './routes.tsx';

/** The unlocked case file. Its way begins anew at every unlock, at Today. */
export function Places() {
  const [router] = useState(createPlaces);
  return <RouterProvider router={router} />;
}
