import { MESSAGES_MAX } from '../../../shared/imports/message.ts';
import { AppError } from '../../../shared/reply.ts';

export function tooMany(): AppError {
  return new AppError('too-many-messages', `Cannot read the messages: there are more than ${MESSAGES_MAX}`, {
    details: { limit: MESSAGES_MAX },
  });
}
