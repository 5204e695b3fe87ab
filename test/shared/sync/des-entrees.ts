// Entries of a journal as a day leaves them, and any that the form allows.
import fc from 'fast-check';
import type { EntreeDeJournal } from '../../../src-shared/sync/trame-journal';

const octets = (taille: number) => fc.uint8Array({ minLength: taille, maxLength: taille });
const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const texte = fc.string({ unit: 'grapheme', maxLength: 12 });

export const uneEntree: fc.Arbitrary<EntreeDeJournal> = fc.record({
  le: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.date({ min: new Date(0), noInvalidDate: true }).map((le) => le.toISOString()),
    },
    { weight: 1, arbitrary: texte },
  ),
  utilisateur: fc.option(fc.oneof(id, fc.constantFrom('application', 'cleDeSecours'))),
  profil: fc.option(fc.constantFrom('direction', 'conseiller,accueil')),
  acte: fc.constantFrom('dossier.consultation', 'dossier.recherche', 'acces.connexion'),
  objet: fc.option(fc.oneof(id, texte)),
  finalite: fc.constantFrom('accompagnement', 'securite'),
  detail: fc.oneof(
    fc.record({ sel: octets(16), texte }),
    octets(32).map((empreinte) => ({ empreinte })),
  ),
});

export const desEntrees = fc.array(uneEntree, { minLength: 1, maxLength: 40 });
