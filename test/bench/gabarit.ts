// The sample structure: created through the core's door, filled with the population, closed as the application does.
import type { Corpus } from '../../scripts/donnees/corpus-doublons.mjs';
import { type PosteDeBench, unPosteDeBench } from './poste';
import { remplir } from './remplir';

export interface Personnage {
  readonly prenom: string;
  readonly nom: string;
  readonly identifiant: string;
  readonly motDePasse: string;
}

interface Demande {
  readonly profil: string;
  readonly racine: string;
  readonly direction: Personnage;
  readonly corpus: Corpus;
  readonly aujourdHui: string;
}

const GRAINE = 50;
/** The files that are opened to be measured have two hundred interviews each. */
const LONGS_PARCOURS = 20;

/** Gives the files' ids, in the order of the corpus's persons. */
export async function fabriquer({
  profil,
  racine,
  direction,
  corpus,
  aujourdHui,
}: Demande): Promise<readonly string[]> {
  const poste = unPosteDeBench(profil, racine);
  await fonderStructure(poste, direction);
  const { structure, utilisateur } = poste.session();
  // A larger cache than on a user's computer: making the sample is not what is measured.
  structure.base.pragma('cache_size = -400000');
  const ids = remplir({
    base: structure.base,
    personnes: corpus.personnes,
    auteur: { utilisateur, profil: 'direction' },
    referents: [utilisateur],
    aujourdHui,
    graine: GRAINE,
    long: LONGS_PARCOURS,
  });
  poste.fermer();
  return ids;
}

/** As its direction does it on the first day; the session is then open. */
export async function fonderStructure(poste: PosteDeBench, direction: Personnage): Promise<void> {
  const porteurs: [string, string] = ['Jeanne Roudier', 'Paul Estrade'];
  const { cles } = await poste.appeler('structure.preparerCles', { porteurs });
  for (const [rang, { cle }] of cles.entries()) await poste.appeler('structure.essayerCle', { rang, cle });
  await poste.appeler('structure.creer', {
    structure: fiche(),
    direction: { ...direction, fonction: 'direction' },
  });
  await poste.appeler('acces.accepterEngagement', { version: '2026-1' });
  const { mention, empreinte } = await poste.appeler('acces.mentionDuPersonnel', {});
  await poste.appeler('acces.mentionLue', { version: mention.version, empreinte });
}

const fiche = () => ({
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
