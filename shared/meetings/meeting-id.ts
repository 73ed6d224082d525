import { z } from 'zod';

export const MeetingId = z.uuid().brand('MeetingId');
export type MeetingId = z.infer<typeof MeetingId>;
