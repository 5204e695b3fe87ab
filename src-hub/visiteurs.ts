// Who speaks without belonging: a code holder activates a structure, a newcomer knocks at a letterbox; each proves its key.
import {
  CHEMINS_ADMISSION,
  demandeDActivation,
  demandeDeBoite,
  formeDuCode,
  visiteur,
} from '../src-shared/sync/messages-admission';
import { enHexa } from '../src-shared/sync/octets';
import { METHODE, type Requete, requeteASigner } from '../src-shared/sync/requete';
import { lire, Refus, type Serveur } from './geste';
import { attendreALaBoite, frapperALaBoite, type VisiteALaBoite } from './gestes/boites';

type GesteDeVisiteur = (serveur: Serveur, corps: Uint8Array) => Promise<unknown>;

export const GESTES_DE_VISITEUR: ReadonlyMap<string, GesteDeVisiteur> = new Map<string, GesteDeVisiteur>([
  [CHEMINS_ADMISSION.activer, activer],
  [CHEMINS_ADMISSION.demander, (serveur, corps) => aLaBoite(serveur, corps, frapperALaBoite)],
  [CHEMINS_ADMISSION.attendre, (serveur, corps) => aLaBoite(serveur, corps, attendreALaBoite)],
]);

/** @throws Refus */
export async function recevoirVisiteur(
  serveur: Serveur,
  chemin: string,
  requete: Requete,
  geste: GesteDeVisiteur,
): Promise<unknown> {
  verifierLaCle(serveur, chemin, requete);
  if (requete.incarnation !== (await serveur.stockage.incarnation())) throw new Refus('incarnation');
  return geste(serveur, requete.corps);
}

// Before anything is read from the storage: the key in the body is the one that signed the request.
function verifierLaCle({ cryptographie }: Serveur, chemin: string, requete: Requete): void {
  const { poste, ed25519 } = lire(visiteur, requete.corps);
  const message = requeteASigner(METHODE, chemin, requete, cryptographie);
  if (poste !== requete.poste || !cryptographie.signatureValide(ed25519, message, requete.signature))
    throw new Refus('signature');
}

async function activer(serveur: Serveur, corps: Uint8Array): Promise<{ readonly structure: string }> {
  const { code, structure, poste, ed25519 } = lire(demandeDActivation, corps);
  const empreinte = empreinteDuCode(serveur, code);
  const premier = { poste, ed25519, etat: 'actif', numero: 0, vuLe: 0, ecartMs: 0, version: '' } as const;
  const fait = await serveur.stockage.activer(empreinte, structure, premier, serveur.maintenant());
  if (fait.issue !== 'faite') throw new Refus(fait.issue);
  return { structure: fait.structure };
}

/** What is kept of an activation code. */
export const empreinteDuCode = ({ cryptographie }: Pick<Serveur, 'cryptographie'>, code: string): string =>
  enHexa(cryptographie.empreinte(new TextEncoder().encode(`permanence/activation/1 ${formeDuCode(code)}`)));

async function aLaBoite(
  serveur: Serveur,
  corps: Uint8Array,
  geste: (visite: VisiteALaBoite, corps: Uint8Array) => Promise<unknown>,
): Promise<unknown> {
  const { rendezVous } = lire(demandeDeBoite.loose(), corps);
  const structure = await serveur.stockage.structureDeLaBoite(rendezVous);
  if (structure === null) throw new Refus('codeInconnu');
  return serveur.stockage.pour(structure, (tables) => geste({ serveur, tables }, corps));
}
