import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { appendEvidence, beginEvidence, discardEvidence, finishEvidence } from '../../services/arriving-evidence.ts';
import { findEvidence, readPiece, setSensitive } from '../../services/evidence.ts';
import { readMetadata } from '../../services/metadata/read-metadata.ts';
import { readEvidenceMail } from '../../services/read-evidence-mail.ts';
import { saveEvidence } from '../../services/save-evidence.ts';
import type { Contexts } from '../contexts.ts';

export const evidenceHandlers: Handlers<typeof contract, Contexts>['evidence'] = {
  list: findEvidence,
  begin: beginEvidence,
  append: appendEvidence,
  finish: finishEvidence,
  discard: discardEvidence,
  read: readPiece,
  metadata: readMetadata,
  readMail: readEvidenceMail,
  setSensitive,
  save: saveEvidence,
};
