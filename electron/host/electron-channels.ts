/** All that is ever said between the page's preload and the main process. Calls to the engine go past it, over a port. */
export const channels = {
  /** Page to main: a call of `desk.*`. */
  desk: 'desk',
  /** Page to main: the preload runs and wants its port. */
  ready: 'ready',
  /** Main to page, with the port. */
  port: 'port',
  /** Main to page. */
  announcement: 'announcement',
  /** Page to main: what was typed is stored. */
  stored: 'stored',
} as const;
