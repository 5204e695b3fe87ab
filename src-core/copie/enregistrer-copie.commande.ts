// Saving a copy: sealed to both recovery keys, written aside, tried by opening it, then put in place.
import fs from 'node:fs';
import path from 'node:path';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { nouvelleCleDeSecours } from '../acces/cles-de-secours';
import { pairePoste } from '../acces/paires';
import { codeSysteme, ecrireACote, mettreEnPlace } from '../coffre/fichier';
import { codeErreurBase, ouvrirCoffre } from '../coffre/ouvrir';
import { compterDossiers } from '../dossier/compter';
import { dernierMaillon } from '../journal/chaine';
import { Secret } from '../primitives';
import { auteurDe, type Session } from '../session';
import { lireSecours } from '../structure/secours';
import { lireToutesLesPages } from '../structure/surveiller-pages';
import { desceller, sceller } from './format-copie';

/** Errors: ecritureFichier, disquePlein, copieNonTentee, baseAlteree. The former file at that place stays until the end. */
export async function enregistrerCopie(
  session: Session,
  { chemin }: EntreeDe<'copie.enregistrer'>,
): Promise<Result<SortieDe<'copie.enregistrer'>, Erreur>> {
  const { structure } = session;
  const temoin = await nouvelleCleDeSecours();
  const dossiers = compterDossiers(structure.lecteur);
  let aCote: string | undefined;
  try {
    const octets = await sceller(
      {
        manifeste: {
          structure: session.fiche.id,
          code: session.fiche.code,
          le: new Date(structure.maintenant()).toISOString(),
          dossiers,
          journal: dernierMaillon(structure.base).numero,
        },
        cle: structure.cle.reveler(),
        fiche: fs.readFileSync(structure.lieu.fiche),
        coffre: octetsDuCoffre(session),
      },
      pairePoste(structure.base, 'poste'),
      // The third recipient lives as long as this call: it is how the file is tried.
      [...lireSecours(structure.base).map(({ destinataire }) => destinataire), temoin.destinataire],
    );
    aCote = ecrireACote(chemin, octets);
    if (!(await essayer(session, aCote, temoin.cle, dossiers))) {
      fs.rmSync(aCote, { force: true });
      return echec(erreur('copieNonTentee'));
    }
    mettreEnPlace(aCote, chemin);
    const consignee = structure.consigner(auteurDe(session), {
      acte: 'copie.enregistrement',
      objet: session.fiche.id,
      finalite: 'securite',
      detail: { octets: octets.length, dossiers },
    });
    return consignee.ok ? succes({ nom: path.basename(chemin), octets: octets.length, dossiers }) : consignee;
  } catch (cause) {
    if (aCote !== undefined) fs.rmSync(aCote, { force: true });
    return echec(erreur(codeDeCopie(cause)));
  }
}

// The core runs one thing at a time: between the checkpoint and the reading nothing is written.
function octetsDuCoffre({ structure }: Session): Uint8Array {
  structure.base.pragma('wal_checkpoint(TRUNCATE)');
  return Uint8Array.from(fs.readFileSync(structure.lieu.coffre));
}

/** Reads the file back from the disk, opens the vault inside, and reads all its pages. */
async function essayer(session: Session, fichier: string, cle: string, dossiers: number): Promise<boolean> {
  const lue = await desceller(Uint8Array.from(fs.readFileSync(fichier)), cle);
  if (lue.etat !== 'lue') return false;
  const essai = `${session.structure.lieu.coffre}.essai`;
  try {
    fs.writeFileSync(essai, lue.copie.coffre, { mode: 0o600 });
    const ouverte = ouvrirCoffre({ chemin: essai, cle: new Secret(lue.copie.cle), mode: 'lire' });
    if (!ouverte.ok) return false;
    try {
      const compte = ouverte.valeur
        .prepare<[], { n: number }>('SELECT count(*) AS n FROM repertoire')
        .get()?.n;
      return lireToutesLesPages(ouverte.valeur) > 0 && compte === dossiers;
    } finally {
      ouverte.valeur.close();
    }
  } finally {
    for (const reste of [essai, `${essai}-wal`, `${essai}-shm`]) fs.rmSync(reste, { force: true });
  }
}

// The place the user chose is not the profile: a refusal there is about that file.
function codeDeCopie(cause: unknown): Erreur['type'] {
  const code = codeSysteme(cause);
  if (code === 'ENOSPC') return 'disquePlein';
  return code.startsWith('E') ? 'ecritureFichier' : codeErreurBase(cause);
}
