// The end of a story: clocks right, network good, newcomers admitted; then everything must be the same everywhere.

import { premiereRupture } from '../../../src-core/journal/chaine';
import { hexa } from '../../../src-core/primitives';
import {
  admettrePoste,
  demanderAdmission,
  entrerDansLaStructure,
  reponseAdmission,
} from '../../../src-core/sync/admission';
import { complementsDEpoque, constater } from '../../../src-core/sync/constats';
import { nombreAuDepart } from '../../../src-core/sync/depart';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { journalDe, lotsEnAttente } from '../../../src-core/sync/journaux';
import { etatStructure } from '../../../src-core/sync/poste-local';
import { enColonne } from '../../../src-core/sync/ranger';
import { signataire } from '../../core/sync/des-postes';
import { MOT } from './gestes-du-poste';
import { synchroniserActeur } from './gestes-du-serveur';
import { type Acteur, type Monde, mettreAJour } from './monde';
import { entreParCliche, idsDe, peutConstater } from './observation';

/** Each round may wait for a decision of the direction: an admission, a key, a limit, a confirmation. */
const TOURS_AU_PLUS = 12;

/** What does not hold, in words; an empty list is a good end. */
export async function finirEtVerifier(monde: Monde): Promise<readonly string[]> {
  monde.serveur.heure.ms = monde.heure.ms;
  monde.serveurAbsent = false;
  for (const acteur of monde.acteurs) {
    acteur.poste.heure.ms = monde.heure.ms;
    // A restart frees the disk too.
    mettreAJour(acteur);
  }
  const attendues = unionDesVivants(monde);
  const tours = await converger(monde);
  if (tours === null) return ['la synchronisation ne finit pas'];
  return verifier(monde, attendues);
}

const vivants = ({ acteurs }: Monde): readonly Acteur[] => acteurs.filter(({ etat }) => etat === 'actif');

/** What is on a living computer now is lost by no synchronisation. */
function unionDesVivants(monde: Monde): ReadonlySet<string> {
  return new Set(vivants(monde).flatMap((acteur) => idsDe(acteur)));
}

/** Rounds of synchronisation until one changes nothing. */
async function converger(monde: Monde): Promise<number | null> {
  for (let tour = 0; tour < TOURS_AU_PLUS; tour++) {
    let change = false;
    const entres: Acteur[] = [];
    for (const acteur of monde.acteurs.filter(({ etat }) => etat !== 'perdu')) {
      const bilan = await synchroniserActeur(monde, acteur);
      if (bilan.fin.etat === 'faite' && acteur.etat === 'actif') entres.push(acteur);
      if (bilan.fin.etat !== 'faite' || bilan.constats + bilan.lotsEnvoyes + bilan.lotsAppliques > 0)
        change = true;
      if (bilan.fin.etat === 'interrompue' && (await admettreLeNouveau(monde, acteur))) change = true;
      if (bilan.enAttente.some((motif) => motif.includes('"cle"')) && repondreEncore(monde, acteur))
        change = true;
    }
    // All three each time: whoever lacks a key cannot read what is decided of the lost one.
    const decisions = [completerLesCles(monde), prendreDuPerdu(monde), confirmer(monde, entres)];
    if (decisions.includes(true)) change = true;
    if (!change) return tour;
  }
  return null;
}

async function admettreLeNouveau(monde: Monde, nouveau: Acteur): Promise<boolean> {
  const approbateur = vivants(monde).find((acteur) => acteur !== nouveau && peutConstater(acteur));
  if (approbateur === undefined || nouveau.etat === 'perdu') return false;
  const demande = demanderAdmission(nouveau.poste.plume.base);
  approbateur.poste.plume.base
    .transaction(() => admettrePoste(approbateur.poste, signataire(monde.direction), demande))
    .immediate();
  entrerDansLaStructure(nouveau.poste.plume.base, reponseAdmission(approbateur.poste, demande));
  await monde.serveur.inscrire(approbateur.poste, nouveau.poste);
  return true;
}

/** Two computers were one when it asked to enter: the answer, given to the first, is given again to the other. */
function repondreEncore(monde: Monde, acteur: Acteur): boolean {
  const demande = demanderAdmission(acteur.poste.plume.base);
  const approbateur = vivants(monde).find((autre) => autre !== acteur && peutConstater(autre));
  if (approbateur === undefined) return false;
  const avant = compter(acteur.poste.plume.base, 'epoque');
  entrerDansLaStructure(acteur.poste.plume.base, reponseAdmission(approbateur.poste, demande));
  return compter(acteur.poste.plume.base, 'epoque') > avant;
}

/**
 * The direction takes, of a lost computer, what a colleague had taken before knowing of the loss; and what was put
 * aside when a colleague's own work waits for it.
 */
function prendreDuPerdu(monde: Monde): boolean {
  const perdu = monde.acteurs.find(({ etat }) => etat === 'perdu')?.poste.id;
  const ceux = vivants(monde).filter(peutConstater);
  const [decideur] = ceux;
  if (perdu === undefined || decideur === undefined) return false;
  const pris = ceux.map(({ poste }) => journalDe(poste.plume.base, perdu));
  const [plusLoin] = [...pris, ...attendusDuPerdu(ceux, perdu)].sort((a, b) => b.sequence - a.sequence);
  if (plusLoin === undefined || pris.every(({ sequence }) => sequence === plusLoin.sequence)) return false;
  const { sequence, empreinte } = plusLoin;
  decideur.poste.plume.base
    .transaction(() =>
      constater(decideur.poste, signataire(monde.direction), {
        sorte: 'limite',
        poste: perdu,
        sequence,
        empreinte,
      }),
    )
    .immediate();
  return true;
}

const attendusDuPerdu = (ceux: readonly Acteur[], perdu: string) =>
  ceux
    .map(({ poste }) => lotsEnAttente(poste.plume.base))
    .filter((lots) =>
      lots.some(({ motif }) => motif === JSON.stringify({ motif: 'ordinateur', poste: perdu })),
    )
    .flatMap((lots) => lots.filter(({ poste }) => poste === perdu))
    .map(({ derniere, empreinte }) => ({ sequence: derniere, empreinte }));

/** What a direction user's session does when it opens, on whichever computer: keys for those that nobody thought of. */
function completerLesCles(monde: Monde): boolean {
  let complete = false;
  for (const { poste } of vivants(monde).filter(peutConstater))
    for (const complement of complementsDEpoque(poste)) {
      poste.plume.base
        .transaction(() => constater(poste, signataire(monde.direction), complement))
        .immediate();
      complete = true;
    }
  return complete;
}

/** The direction says yes to what met a withdrawal, on a computer that waits for that very yes if there is no other. */
function confirmer(monde: Monde, entres: readonly Acteur[]): boolean {
  const decideur = entres.find(peutConstater) ?? entres[0];
  const enAttente = decideur === undefined ? [] : etatStructure(decideur.poste).enAttente;
  if (decideur === undefined || enAttente.length === 0) return false;
  decideur.poste.plume.base
    .transaction(() =>
      constater(decideur.poste, signataire(monde.direction), {
        sorte: 'confirmation',
        constats: [...enAttente],
      }),
    )
    .immediate();
  return true;
}

async function verifier(monde: Monde, attendues: ReadonlySet<string>): Promise<readonly string[]> {
  const ceux = vivants(monde);
  // The one to compare with has the history.
  const reference = ceux.find((acteur) => !entreParCliche(acteur));
  if (reference === undefined) return ['il ne reste personne'];
  const etat = hexa(empreinteCanonique(reference.poste.plume.base));
  const ids = idsDe(reference);
  const presentes = new Set(ids);
  const effaces = dossiersEffaces(reference);
  const manquent = (quoi: Iterable<string>) =>
    [...quoi].filter((id) => !presentes.has(id) && !effaces.includes(monde.dossierDe.get(id) ?? ''));
  return [
    ...monde.fautes,
    ...ceux.flatMap((acteur) => verifierActeur(acteur, etat, ids.join())),
    ...manquent(attendues).map((id) => `une saisie confirmée manque : ${id}`),
    ...manquent(monde.acquittees).map((id) => `une saisie acquittée manque : ${id}`),
    ...((await lisibleAuServeur(monde)) ? ['le serveur peut lire une saisie'] : []),
    ...effaces.flatMap((dossier) =>
      ceux
        .filter(({ poste }) => compterDossier(poste.plume.base, dossier) > 0)
        .map(({ nom }) => `${nom} garde un dossier effacé`),
    ),
  ];
}

/** An erasure stated on a computer that fell before sending it was never stated. */
const dossiersEffaces = ({ poste }: Acteur): readonly string[] =>
  etatStructure(poste).effacements.flatMap(({ cible }) => (cible.unite === 'dossier' ? [cible.dossier] : []));

function verifierActeur({ nom, poste }: Acteur, etat: string, ids: string): readonly string[] {
  const { base } = poste.plume;
  const parCliche = entreParCliche({ poste });
  const fautes: (readonly [boolean, string])[] = [
    [hexa(empreinteCanonique(base)) !== etat, 'n’a pas le même état'],
    [!parCliche && idsDe({ poste }).join() !== ids, 'n’a pas les mêmes saisies'],
    [nombreAuDepart(base) > 0, 'garde des saisies à envoyer'],
    [premiereRupture(base, { numero: 0, empreinte: new Uint8Array(32) }) !== null, 'a un journal rompu'],
    [differencesVues(base) > 0, 'a cru voir deux états différents'],
    [compter(base, 'cliche_en_cours') > 0, 'est entré sans tout le cliché'],
    [inexpliques(base) > 0, 'a mis un lot de côté sans dire pourquoi'],
    [[...colonnesFausses(base)].length > 0, 'montre autre chose que ses têtes'],
    [!parCliche && compter(base, 'remplacee_attendue') > 0, 'attend encore des saisies remplacées'],
    [compter(base, 'saisie_mise_de_cote') > 0, 'garde de côté une saisie qu’il connaît maintenant'],
  ];
  return fautes.flatMap(([faute, quoi]) => (faute ? [`${nom} ${quoi}`] : []));
}

type Base = Acteur['poste']['plume']['base'];

const compter = (base: Base, table: string): number =>
  base.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

const compterDossier = (base: Base, dossier: string): number =>
  base.prepare<[string], number>('SELECT count(*) FROM operation WHERE dossier = ?').pluck().get(dossier) ??
  0;

const differencesVues = (base: Base): number =>
  base
    .prepare<[], number>(`SELECT count(*) FROM journal WHERE acte = 'synchronisation.etatsDifferents'
      OR detail LIKE '%etatDifferent%'`)
    .pluck()
    .get() ?? 0;

const inexpliques = (base: Base): number =>
  base
    .prepare<[], number>("SELECT count(*) FROM lot WHERE etat <> 'applique' AND motif IS NULL")
    .pluck()
    .get() ?? 0;

interface Tete {
  readonly tableCible: string;
  readonly ligne: string;
  readonly registre: string;
  readonly valeur: string;
}

/** Registers whose row does not show the head with the greatest clock. */
function* colonnesFausses(base: Base): Generator<string> {
  const tetes = base.prepare<[], Tete>(
    `SELECT t.tableCible, t.ligne, t.registre, o.valeur FROM tete t JOIN operation o ON o.id = t.operation
     ORDER BY t.tableCible, t.ligne, t.registre, o.horloge DESC, o.id DESC`,
  );
  let vue = '';
  for (const { tableCible, ligne, registre, valeur } of tetes.all()) {
    const cle = `${tableCible}/${ligne}/${registre}`;
    if (cle === vue) continue;
    vue = cle;
    const montree = base.prepare(`SELECT "${registre}" FROM ${tableCible} WHERE id = ?`).pluck().get(ligne);
    if (montree !== enColonne(JSON.parse(valeur))) yield cle;
  }
}

async function lisibleAuServeur({ serveur }: Monde): Promise<boolean> {
  return (await serveur.stockage.toutesLesOctets()).some((octets) => Buffer.from(octets).includes(MOT));
}
