// What the journal itself is kept for, beside the regime's purposes of processing: a closed list, with its sources (A1, A64).
import { z } from 'zod';
import donnees from '../../resources/journal/finalites.json';

const FINALITES = ['securite', 'gestion'] as const;

/** No file leaves the structure, is read or changed under these: they are for opening, habilitating and tracing. */
export type FinaliteDuJournal = (typeof FINALITES)[number];

const texte = z.string().min(1);
const schema = z.array(
  z.strictObject({ id: z.enum(FINALITES), libelle: texte, sources: z.array(texte).min(1) }),
);

export const FINALITES_DU_JOURNAL = schema.parse(donnees);
