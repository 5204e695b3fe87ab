// « Vérifier » a backup without any recovery key: the file is hashed again and compared with what the vault keeps.
import path from 'node:path';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { codeSysteme } from '../coffre/fichier';
import { codeDeCopie } from '../copie/copier';
import { empreinteDeFichier } from '../copie/flux';
import { egaux } from '../primitives';
import { auteurDe, type Session } from '../session';
import { lireDestination } from './destination';
import { noterVerification, sauvegardesConnues } from './registre';

/** Errors: sauvegardeInconnue, supportRetire. The file is not changed, whatever is found. */
export async function verifierSauvegarde(
  session: Session,
  { nom }: EntreeDe<'sauvegarde.verifier'>,
): Promise<Result<SortieDe<'sauvegarde.verifier'>, Erreur>> {
  const { structure } = session;
  const destination = lireDestination(structure.base);
  const connue = sauvegardesConnues(structure.lecteur).find((candidate) => candidate.nom === nom);
  if (destination === null || connue === undefined) return echec(erreur('sauvegardeInconnue'));
  const intacte = await estIntacte(path.join(destination, nom), connue.empreinte);
  if (!intacte.ok) return intacte;
  if (!structure.base.open) return echec(erreur('sessionAbsente'));
  const consignee = structure.consigner(
    auteurDe(session),
    {
      acte: 'sauvegarde.verification',
      objet: null,
      finalite: 'securite',
      detail: { intacte: intacte.valeur },
    },
    (base) => {
      if (intacte.valeur) noterVerification(base, nom, new Date(structure.maintenant()).toISOString());
    },
  );
  return consignee.ok ? succes({ intacte: intacte.valeur }) : consignee;
}

async function estIntacte(chemin: string, attendue: Uint8Array): Promise<Result<boolean, Erreur>> {
  try {
    return succes(egaux((await empreinteDeFichier(chemin)).empreinte, attendue));
  } catch (cause) {
    return echec(erreur(codeDeCopie(codeSysteme(cause))));
  }
}
