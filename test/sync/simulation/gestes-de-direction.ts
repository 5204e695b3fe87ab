// What the direction does: erases, opens an epoch, retires, declares lost, lets a newcomer in by a snapshot.
import { Secret } from '../../../src-core/primitives';
import {
  admettrePoste,
  demanderAdmission,
  entrerDansLaStructure,
  reponseAdmission,
} from '../../../src-core/sync/admission';
import { chargerMorceau, commencerCliche, finirCliche } from '../../../src-core/sync/charger-cliche';
import { constater, nouvelleEpoque } from '../../../src-core/sync/constats';
import { contresigner } from '../../../src-core/sync/contresigner';
import { faireCliche } from '../../../src-core/sync/faire-cliche';
import { journalDe } from '../../../src-core/sync/journaux';
import { etatStructure } from '../../../src-core/sync/poste-local';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { signataire } from '../../core/sync/des-postes';
import type { Geste } from './gestes';
import { DOSSIERS } from './gestes-du-poste';
import { type Acteur, ajouterNouveau, inscrireAuServeur, type Monde, POSTES_AU_PLUS } from './monde';
import { choisir, oublierLesSiennes, peutConstater, presents } from './observation';

export const GESTES_DE_DIRECTION = {
  effacer: (monde, acteur, [quoi]) => {
    const dossier = choisir(DOSSIERS, quoi);
    if (!peutConstater(acteur) || monde.effaces.size > 0) return;
    monde.effaces.add(dossier);
    declarer(monde, acteur, { sorte: 'effacement', cibles: [{ unite: 'dossier', dossier }], regle: 'R1' });
  },
  ouvrirUneEpoque: (monde, acteur, [octet]) => {
    if (!peutConstater(acteur)) return;
    const cle = new Secret(new Uint8Array(32).fill(octet % 256));
    declarer(monde, acteur, nouvelleEpoque(acteur.poste, cle, `e${octet}`.replace(/[^0-9a-f]/g, '')));
  },
  retirer: async (monde, acteur, [qui]) => ecarter(monde, acteur, qui, 'retire'),
  perdre: async (monde, acteur, [qui]) => ecarter(monde, acteur, qui, 'perdu'),
  entrerParCliche: async (monde, acteur) => {
    if (!peutConstater(acteur) || monde.acteurs.length >= POSTES_AU_PLUS) return;
    scellerDepart(acteur.poste);
    const cliche = faireCliche(acteur.poste);
    if (cliche === null) return;
    const autres = presents(monde)
      .filter((autre) => autre !== acteur)
      .map(({ poste }) => contresigner(poste, cliche.manifeste));
    if (autres.includes('etatDifferent')) monde.fautes.push('deux états diffèrent à la même coupe');
    const signatures = [...cliche.signatures, ...autres.filter((autre) => typeof autre !== 'string')];
    const nouveau = ajouterNouveau(monde, acteur.suivante);
    const demande = demanderAdmission(nouveau.base);
    acteur.poste.plume.base
      .transaction(() => admettrePoste(acteur.poste, signataire(monde.direction), demande))
      .immediate();
    entrerDansLaStructure(nouveau.base, reponseAdmission(acteur.poste, demande));
    await inscrireAuServeur(monde, demande);
    const entre = nouveau.entrer();
    // Fewer signatures than there are colleagues: it enters by the history.
    if (commencerCliche(entre.poste, cliche.manifeste, signatures).etat !== 'enCours') return;
    for (const morceau of cliche.morceaux) chargerMorceau(entre.poste, cliche.manifeste, morceau);
    const fin = finirCliche(entre.poste, cliche.manifeste);
    if (fin.etat !== 'fini')
      monde.fautes.push(`${entre.nom} n’entre pas par le cliché : ${JSON.stringify(fin)}`);
  },
} as const satisfies Record<string, Geste>;

const declarer = ({ direction }: Monde, { poste }: Acteur, fait: Parameters<typeof constater>[2]): void => {
  poste.plume.base.transaction(() => constater(poste, signataire(direction), fait)).immediate();
};

/** One computer at most is put aside in a story: two must remain to compare. */
async function ecarter(monde: Monde, par: Acteur, qui: number, etat: 'retire' | 'perdu'): Promise<void> {
  const vise = choisir(monde.acteurs, qui);
  const dejaFait = monde.acteurs.some((acteur) => acteur.etat !== 'actif');
  const jumeaux = monde.acteurs.filter(({ poste }) => poste.id === vise.poste.id);
  // The screen shows the computers that this one knows.
  const connu = etatStructure(par.poste).postes.get(vise.poste.id)?.etat === 'admis';
  if (dejaFait || vise === par || jumeaux.length > 1 || !peutConstater(par) || !connu) return;
  const { sequence, empreinte } = journalDe(par.poste.plume.base, vise.poste.id);
  const poste = vise.poste.id;
  declarer(
    monde,
    par,
    etat === 'perdu' ? { sorte: 'perte', poste, sequence, empreinte } : { sorte: 'retrait', poste },
  );
  vise.etat = etat;
  if (etat === 'perdu') oublierLesSiennes(monde, vise);
  await inscrireAuServeur(monde, demanderAdmission(vise.poste.plume.base), etat);
}
