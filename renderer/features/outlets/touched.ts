/** What shows outlets and regions, and is asked again when one was added or changed. */
export const touched = ['outlets.', 'session.', 'roster.', 'compare.', 'share.', 'devices.'] as const
