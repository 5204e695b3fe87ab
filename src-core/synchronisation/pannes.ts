// Why the national server was not of use, in the words of the screens.
import { type CodeErreur, type Erreur, erreur } from '../../src-shared/erreurs';
import type { RefusServeur } from '../../src-shared/sync/messages';
import type { Bilan } from '../sync/bilan';
import type { Panne } from '../sync/conversation';
import type { TransportSuivi } from './transport-suivi';

const REFUS: Partial<Record<RefusServeur, CodeErreur>> = {
  ordinateurInconnu: 'ordinateurNonAdmis',
  ordinateurEcarte: 'ordinateurEcarte',
  versionTropAncienne: 'versionTropAncienne',
  serveurPlein: 'serveurPlein',
  codeInconnu: 'codeDAdmissionInconnu',
  codeServi: 'codeDAdmissionUtilise',
  codeExpire: 'codeDAdmissionExpire',
};

const DU_CODE: readonly RefusServeur[] = ['codeInconnu', 'codeServi', 'codeExpire', 'autreStructure'];

/** Whatever is wrong with the code, the same: a stranger who tries codes learns nothing. */
export const erreurDActivation = (panne: Panne, transport: Pick<TransportSuivi, 'panne'>): Erreur =>
  panne.panne === 'refus' && DU_CODE.includes(panne.refus)
    ? erreur('codeActivationRefuse')
    : erreurDe(panne, transport);

export const erreurDe = (panne: Panne, transport: Pick<TransportSuivi, 'panne'>): Erreur =>
  erreur(codeDe(panne, transport));

/** `null` when the exchange went to its end: nothing else is a success. */
export function codeDeFin(fin: Bilan['fin'], transport: Pick<TransportSuivi, 'panne'>): CodeErreur | null {
  switch (fin.etat) {
    case 'faite':
      return null;
    case 'interrompue':
      return codeDe(fin, transport);
    case 'siensEnAttente':
      return 'siennesEnAttente';
    case 'bifurcation':
      return 'ordinateurNonAdmis';
  }
}

/** Without a failure of the network's: the answer was the server's in its form, and not the one to this request. */
export const codeDe = (panne: Panne, { panne: duReseau }: Pick<TransportSuivi, 'panne'>): CodeErreur =>
  panne.panne === 'refus' ? (REFUS[panne.refus] ?? 'serveurRefuse') : (duReseau ?? 'reponseCoupee');
