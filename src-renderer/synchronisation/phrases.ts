// Where the exchange with the national server stands, in words: short in the head, whole on its screen.
import type { EtatDeSynchronisation } from '../../src-shared/contract/synchronisation';
import { quandEnClair } from '../../src-shared/regles/sauvegardes';
import { tailleEnClair } from '../copie/taille';

export interface PhraseCourte {
  readonly titre: string;
  readonly suite: string;
  readonly ton: 'calme' | 'alerte';
}

/** Two short lines, or `null` for a structure that is not linked: there is nothing to say. */
export function phraseCourte(etat: EtatDeSynchronisation, aujourdHui: string): PhraseCourte | null {
  if (etat.serveur === null) return null;
  if (etat.enCours !== null) return { titre: 'Synchronisation', suite: 'en cours…', ton: 'calme' };
  if (etat.panne !== null) return courteDePanne(etat, aujourdHui);
  if (etat.aEnvoyer > 0) return { titre: saisies(etat.aEnvoyer), suite: 'à envoyer', ton: 'calme' };
  if (etat.reussie === null) return { titre: 'Pas encore', suite: 'synchronisé', ton: 'calme' };
  return { titre: 'Synchronisé', suite: quandCourt(etat.reussie, aujourdHui), ton: 'calme' };
}

function courteDePanne({ panne, panneDepuis }: EtatDeSynchronisation, aujourdHui: string): PhraseCourte {
  const depuis = panneDepuis === null ? '' : `depuis ${momentDepuis(panneDepuis, aujourdHui)}, `;
  const titre = panne === 'serveurInjoignable' ? 'Serveur injoignable' : 'Synchronisation arrêtée';
  return { titre, suite: `${depuis}tout est gardé ici`, ton: 'alerte' };
}

/** The line of the screen: never « synchronisé » after a failure, nor while something waits. */
export function phraseEntiere(etat: EtatDeSynchronisation, aujourdHui: string): string {
  const derniere = etat.reussie === null ? 'jamais encore' : quandEnClair(etat.reussie, aujourdHui);
  if (etat.panne === null && etat.aEnvoyer === 0 && etat.reussie !== null)
    return `Synchronisé ${derniere}\u00a0: tout ce qui a été saisi ici est au serveur national.`;
  return `Dernière synchronisation complète\u00a0: ${derniere}.`;
}

/** « 3 saisies reçues sur 12 · 2 envoyées sur 2 · 84 ko » */
export function avancementEnClair({
  aRecevoir,
  recues,
  aEnvoyer,
  envoyees,
  octetsRecus,
  octetsEnvoyes,
}: NonNullable<EtatDeSynchronisation['enCours']>): string {
  const octets = octetsRecus + octetsEnvoyes;
  return [
    aRecevoir > 0 ? `${nombre(recues)} ${pluriel(recues, 'reçue')} sur ${nombre(aRecevoir)}` : '',
    aEnvoyer > 0 ? `${nombre(envoyees)} ${pluriel(envoyees, 'envoyée')} sur ${nombre(aEnvoyer)}` : '',
    octets > 0 ? tailleEnClair(octets) : 'Contact avec le serveur',
  ]
    .filter((partie) => partie !== '')
    .join(' · ');
}

/** From 0 to 100; `null` before anything is known. */
export function partFaite({
  aRecevoir,
  recues,
  aEnvoyer,
  envoyees,
}: NonNullable<EtatDeSynchronisation['enCours']>): number | null {
  const total = aRecevoir + aEnvoyer;
  return total === 0 ? null : Math.round((100 * (recues + envoyees)) / total);
}

export const saisies = (combien: number): string => `${nombre(combien)}\u00a0${pluriel(combien, 'saisie')}`;

export const nombre = (combien: number): string => combien.toLocaleString('fr-FR');

const pluriel = (combien: number, mot: string): string => `${mot}${combien > 1 ? 's' : ''}`;

const quandCourt = (moment: NonNullable<EtatDeSynchronisation['reussie']>, aujourdHui: string): string =>
  quandEnClair(moment, aujourdHui).replace('aujourd’hui ', '');

/** « 14 h 32 » today, « hier à 14 h 32 » before. */
const momentDepuis = (moment: NonNullable<EtatDeSynchronisation['reussie']>, aujourdHui: string): string =>
  quandEnClair(moment, aujourdHui).replace('aujourd’hui à ', '');
