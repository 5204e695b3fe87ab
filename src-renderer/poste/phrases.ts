// A computer's state in words: belonging, last sign of life, clock, version.
import { quandEnClair } from '../../src-shared/regles/sauvegardes';
import type { ListeDesPostes } from './ecran-postes';

type Poste = ListeDesPostes['postes'][number];

export const nomDePoste = ({ nom }: Pick<Poste, 'nom'>): string => nom ?? 'Ordinateur sans nom';

/** Minutes from which a clock is worth telling. */
const ECART_DIT = 5;

export function etatEnClair(poste: Poste, aujourdHui: string): readonly string[] {
  if (poste.etat === 'perdu')
    return [
      'Déclaré perdu ou volé\u00a0: rien de ce qu’il envoie n’est pris.',
      ...parLeServeur(poste, aujourdHui),
    ];
  const retire =
    poste.etat === 'retire'
      ? [
          poste.arrete
            ? 'Remplacé\u00a0: plus rien n’est pris de lui, et il ne reçoit plus rien.'
            : 'Remplacé\u00a0: il peut encore apporter ce qu’il avait saisi, et ne reçoit plus rien de nouveau.',
        ]
      : [];
  return [...retire, ...vuEnClair(poste, aujourdHui), ...details(poste)];
}

// Two different facts: the server spoke with it; something that it wrote came here.
function vuEnClair(poste: Poste, aujourdHui: string): readonly string[] {
  const quand = poste.vu === null ? null : quandEnClair(poste.vu, aujourdHui);
  if (poste.celuiCi)
    return [quand === null ? 'Pas encore synchronisé.' : `Dernière synchronisation complète ${quand}.`];
  const ici =
    quand === null ? 'Aucune saisie de lui n’est arrivée ici.' : `Dernières saisies arrivées ici ${quand}.`;
  return [...parLeServeur(poste, aujourdHui), ici];
}

const parLeServeur = ({ vuParLeServeur }: Poste, aujourdHui: string): readonly string[] =>
  vuParLeServeur === null
    ? []
    : [`Dernier signe de vie\u00a0: vu par le serveur national ${quandEnClair(vuParLeServeur, aujourdHui)}.`];

function details({ version, ecartMinutes, celuiCi, vu }: Poste): readonly string[] {
  // Before the first exchange, this computer knows nothing of the server's clock.
  const ecart = ecartMinutes === null || (celuiCi && vu === null) ? null : heureEnClair(ecartMinutes);
  const dits = [version === null ? null : `version ${version}`, ecart].filter((dit) => dit !== null);
  return dits.length === 0 ? [] : [enPhrase(dits.join(', '))];
}

function heureEnClair(minutes: number): string {
  const ecart = Math.abs(minutes);
  if (ecart < ECART_DIT) return 'à l’heure du serveur national';
  const duree = ecart < 120 ? `${ecart} minutes` : `${Math.round(ecart / 60).toLocaleString('fr-FR')} heures`;
  return `son heure ${minutes > 0 ? 'avance' : 'retarde'} de ${duree} sur celle du serveur national`;
}

/** How fresh the server's word is: never more than what it said. */
export function signesEnClair(
  { serveurDemande }: ListeDesPostes,
  enCours: boolean,
  muet: boolean,
  aujourdHui: string,
): string {
  if (enCours) return 'Le serveur national est interrogé…';
  if (serveurDemande === null)
    return 'Le serveur national n’a pas encore dit quand il a vu chaque ordinateur.';
  const quand = quandEnClair(serveurDemande, aujourdHui);
  return muet
    ? `Le serveur national ne répond pas\u00a0: ce qu’il a vu de chaque ordinateur date de sa réponse, ${quand}.`
    : `Signes de vie demandés au serveur national ${quand}.`;
}

const enPhrase = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}.`;
