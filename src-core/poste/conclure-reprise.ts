// After « dernier ordinateur perdu »: the direction's first opening admits this computer and states the others lost.
import { oublierParametre, parametrePresent } from '../coffre/parametres';
import { auteurDe, type Session } from '../session';
import { lireSecours } from '../structure/secours';
import { admettrePoste, demanderAdmission } from '../sync/admission';
import { constater } from '../sync/constats';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { faitDe } from './ecarter-poste.commande';
import { ouvrirEpoque, preparerEpoque } from './nouvelle-epoque';
import { signataireDe } from './signature';

/** A disk that refuses leaves it for the next opening. */
export async function conclureReprise(session: Session): Promise<void> {
  const { structure, fiche } = session;
  const { base, poste } = structure;
  if (!parametrePresent(base, 'reprise')) return;
  const signataire = signataireDe(session);
  if (!signataire.ok) return;
  const epoque = await preparerEpoque(lireSecours(base));
  const moi = idDuPoste(poste);
  const perdus = [...etatStructure(poste).postes].filter(([id, { etat }]) => id !== moi && etat === 'admis');
  structure.ecrire(
    auteurDe(session),
    {
      acte: 'structure.reprise',
      objet: fiche.id,
      finalite: 'securite',
      detail: { ordinateursPerdus: perdus.length },
    },
    [],
    () => {
      admettrePoste(poste, signataire.valeur, demanderAdmission(base));
      for (const [id] of perdus) constater(poste, signataire.valeur, faitDe(poste, id, 'perdu'));
      ouvrirEpoque(structure, signataire.valeur, epoque);
      oublierParametre(base, 'reprise');
    },
  );
}
