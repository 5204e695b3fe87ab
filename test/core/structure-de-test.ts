// A real structure in a temporary profile, driven through the core's door as the shell would.
import path from 'node:path';
import { expect } from 'vitest';
import { SANS_TROUSSEAU } from '../../src-core/acces/trousseau-systeme';
import { type Contexte, nouveauContexte } from '../../src-core/contexte';
import { frapper } from '../../src-core/door';
import type { DemandeDe, NomEntree, ReponseDe, SortieDe } from '../../src-shared/contract/index';
import { OUVRIER_CONSTRUIT } from './construire-ouvrier';
import { dossierTemporaire } from './dossier-temporaire';

export const MOT_DE_PASSE = 'Une-Gare-1912-à-Limoux';
export const AUTRE_MOT_DE_PASSE = 'Le-Moulin-1847-du-Razès';
/** Noon in Paris, so that the day is the same in any test machine's zone. */
export const MIDI = Date.UTC(2026, 10, 24, 11);

export interface Horloge {
  ms: number;
}

export interface Poste {
  readonly contexte: Contexte;
  readonly horloge: Horloge;
  /** Calls through the core's door. */
  appeler<N extends NomEntree>(nom: N, demande: Entree<N>): Promise<ReponseDe<N>>;
  /** The same, where a refusal fails the test. */
  reussir<N extends NomEntree>(nom: N, demande: Entree<N>): Promise<SortieDe<N>>;
  fermer(): void;
}

// The shell adds the path: here the test does.
type Entree<N extends NomEntree> = DemandeDe<N> & { readonly chemin?: string };

export function unPoste(profil: string = dossierTemporaire(), donnees: Partial<Contexte> = {}): Poste {
  const horloge = { ms: MIDI };
  const contexte = nouveauContexte({
    profil,
    ressources: path.resolve('resources'),
    essai: false,
    trousseau: SANS_TROUSSEAU,
    ouvrier: OUVRIER_CONSTRUIT,
    maintenant: () => horloge.ms,
    ...donnees,
  });
  const signalees: string[] = [];
  const appeler = async <N extends NomEntree>(nom: N, demande: Entree<N>): Promise<ReponseDe<N>> => {
    // Every call takes a little time, as it does outside a test.
    horloge.ms += 10;
    return (await frapper(contexte, nom, demande, (ligne) => signalees.push(ligne))) as ReponseDe<N>;
  };
  return {
    contexte,
    horloge,
    appeler,
    reussir: async (nom, demande) => {
      const reponse = await appeler(nom, demande);
      if (!reponse.ok) expect.fail(`${nom}: ${JSON.stringify(reponse.erreur)} ${signalees.join(' | ')}`);
      return reponse.valeur;
    },
    fermer: () => {
      contexte.session?.structure.fermer();
      contexte.session = null;
    },
  };
}

export const uneFiche = () => ({
  code: '11206S00',
  nom: 'Mission locale de la Haute-Vallée',
  genre: 'missionLocale' as const,
  adresse: '3, rue des Tanneurs, 11300 Limoux',
  courriel: 'accueil@ml-hautevallee.example',
  telephone: '04 99 00 12 34',
  dpo: { nom: 'Inès Carbonnel', courriel: 'dpo@ml-hautevallee.example' },
  autorite: { qualite: 'president' as const, nom: 'Jeanne Roudier', acteDelegation: '' },
  regime: '2022',
  responsablesConfirmes: [
    'Délégation générale à l’emploi et à la formation professionnelle',
    'Mission locale de la Haute-Vallée',
  ],
});

export const uneDirection = () => ({
  nom: 'Roudier',
  prenom: 'Jeanne',
  fonction: 'direction' as const,
  identifiant: 'j.roudier',
  motDePasse: MOT_DE_PASSE,
});

export interface StructureCreee {
  readonly session: SortieDe<'structure.creer'>;
  readonly cles: readonly string[];
}

/** Creates the structure as a direction user would, commitment accepted and mention read: the session is open. */
export async function creerStructureSur(poste: Poste): Promise<StructureCreee> {
  const { cles } = await poste.reussir('structure.preparerCles', {
    porteurs: ['Jeanne Roudier', 'Paul Estrade'],
  });
  for (const [rang, { cle }] of cles.entries()) await poste.reussir('structure.essayerCle', { rang, cle });
  await poste.reussir('structure.creer', { structure: uneFiche(), direction: uneDirection() });
  const session = await sEngager(poste);
  return { session, cles: cles.map(({ cle }) => cle) };
}

/** Habilitates someone, then opens as them with a password of their own. */
export async function ouvrirComme(
  poste: Poste,
  profils: DemandeDe<'utilisateur.habiliter'>['profils'],
  identifiant = 'a.diallo',
): Promise<SortieDe<'acces.session'>> {
  const structure = poste.contexte.session?.fiche.id ?? expect.fail('no session');
  const exterieur = profils.includes('intervenant');
  const { motDePasseProvisoire } = await poste.reussir('utilisateur.habiliter', {
    nom: 'Diallo',
    prenom: 'Aminata',
    fonction: exterieur ? 'intervenantExterieur' : 'conseil',
    identifiant,
    profils,
    du: '2026-11-24',
    au: '2027-11-23',
    delegation: '',
  });
  poste.fermer();
  await poste.reussir('acces.ouvrir', { structure, identifiant, motDePasse: motDePasseProvisoire });
  await poste.reussir('acces.changerMotDePasse', {
    ancien: motDePasseProvisoire,
    nouveau: AUTRE_MOT_DE_PASSE,
  });
  return sEngager(poste);
}

/** What a first opening asks before the work: the commitment accepted, the staff's mention read. */
export async function sEngager(poste: Poste): Promise<SortieDe<'acces.session'>> {
  await poste.reussir('acces.accepterEngagement', { version: '2026-1' });
  const { mention, empreinte } = await poste.reussir('acces.mentionDuPersonnel', {});
  return poste.reussir('acces.mentionLue', { version: mention.version, empreinte });
}

/** The intake of a young person, with the receipt of the present mention. */
export async function uneInscription(
  poste: Poste,
  valeurs: Readonly<Record<string, unknown>> = {},
): Promise<DemandeDe<'dossier.creer'>> {
  const { mention, empreinte } = await poste.reussir('mention.lire', {});
  const noyau: Readonly<Record<string, unknown>> = {
    'dossier.nomNaissance': 'N’Guyen-Lefèvre',
    'dossier.prenoms': ['Aïcha', 'Marie-Lou'],
    'dossier.dateNaissance': { date: '2008-03-15', estimee: false },
    'dossier.residence': { mode: 'commune', commune: '11206' },
    ...valeurs,
  };
  return {
    brouillon: null,
    reception: {
      mode: 'lueEnsemble',
      a: 'jeune',
      le: '2026-11-24',
      mention: mention.id,
      version: mention.version,
      empreinte,
    },
    ecritures: Object.entries(noyau).flatMap(([cle, valeur]) => {
      const [table = '', registre = ''] = cle.split('.');
      return valeur === undefined
        ? []
        : [{ table, registre, valeur: valeur as string, provenance: 'declare' as const }];
    }),
  };
}

export const inscrire = async (poste: Poste, valeurs: Readonly<Record<string, unknown>> = {}) =>
  poste.reussir('dossier.creer', await uneInscription(poste, valeurs));
