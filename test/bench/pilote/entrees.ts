// How a computer of the bench comes to a structure: it founds one and links it, or enters one.
import { setTimeout } from 'node:timers/promises';
import { fonderStructure } from '../gabarit';
import type { Demande } from './arguments';
import { type Releve, relever } from './compteurs';
import { DIRECTION, type PostePilote } from './poste-pilote';
import type { RendezVous } from './rendez-vous';

/** The server counts how often somebody knocks; where the loading stands is asked on this computer alone. */
const PAS_A_LA_PORTE_MS = 1_200;
const PAS_DU_CHARGEMENT_MS = 20;

/** A structure of one computer, linked to the server and known there. */
export async function fonder({ poste, serveur }: PostePilote, { code }: Demande, rendezVous: RendezVous) {
  await fonderStructure(poste, DIRECTION);
  await poste.appeler('structure.relier', { ...serveur, code: code ?? '' });
  await poste.appeler('synchronisation.lancer', {});
  const structure = poste.session().fiche.id;
  rendezVous.poser('a', 'structure', structure);
  return { structure };
}

/** From the code to the login; what the loading cost is told. */
export async function rejoindre(
  pilote: PostePilote,
  { nom }: Demande,
  rendezVous: RendezVous,
): Promise<{ readonly structure: string; readonly join: Releve }> {
  const { poste, serveur } = pilote;
  const structure = await rendezVous.attendre('a', 'structure');
  rendezVous.poser(nom, 'demande', '');
  const code = await rendezVous.attendre(nom, 'code');
  const { chiffres } = await poste.appeler('arrivee.rejoindre', { ...serveur, code });
  rendezVous.poser(nom, 'chiffres', chiffres.join(' '));
  await jusqua(pilote, 'chargement', PAS_A_LA_PORTE_MS);
  const { releve } = await relever(pilote, () => jusqua(pilote, 'finie', PAS_DU_CHARGEMENT_MS));
  const { identifiant, motDePasse } = DIRECTION;
  await poste.appeler('acces.ouvrir', { structure: structure as never, identifiant, motDePasse });
  await poste.appeler('synchronisation.lancer', {});
  return { structure, join: releve };
}

async function jusqua(
  { poste }: PostePilote,
  attendue: 'chargement' | 'finie',
  pasMs: number,
): Promise<void> {
  for (;;) {
    const { etape } = await poste.appeler('arrivee.suivre', {});
    if (etape === attendue || etape === 'finie') return;
    await setTimeout(pasMs);
  }
}
