// A computer's state in words: belonging, last sign of life, clock, version.
import { quandEnClair } from '../../src-shared/regles/sauvegardes';
import type { ListeDesPostes } from './ecran-postes';

type Poste = ListeDesPostes['postes'][number];

export const nomDePoste = ({ nom }: Pick<Poste, 'nom'>): string => nom ?? 'Ordinateur sans nom';

/** Minutes from which a clock is worth telling. */
const ECART_DIT = 5;

export function etatEnClair(poste: Poste, aujourdHui: string): readonly string[] {
  if (poste.etat === 'perdu') return ['Déclaré perdu ou volé\u00a0: rien de ce qu’il envoie n’est pris.'];
  const retire =
    poste.etat === 'retire'
      ? ['Remplacé\u00a0: il peut encore apporter ce qu’il avait saisi, et ne reçoit plus rien de nouveau.']
      : [];
  return [...retire, `${vuEnClair(poste, aujourdHui)}.`, ...details(poste)];
}

function vuEnClair({ celuiCi, vu }: Poste, aujourdHui: string): string {
  const quand = vu === null ? null : quandEnClair(vu, aujourdHui);
  if (celuiCi) return quand === null ? 'Pas encore synchronisé' : `Dernière synchronisation ${quand}`;
  return quand === null ? 'Aucun signe de vie reçu ici' : `Dernier signe de vie ${quand}`;
}

function details({ version, ecartMinutes }: Poste): readonly string[] {
  const ecart =
    ecartMinutes !== null && Math.abs(ecartMinutes) >= ECART_DIT ? heureEnClair(ecartMinutes) : null;
  const dits = [version === null ? null : `version ${version}`, ecart].filter((dit) => dit !== null);
  return dits.length === 0 ? [] : [enPhrase(dits.join(', '))];
}

const heureEnClair = (minutes: number): string =>
  `son heure ${minutes > 0 ? 'avance' : 'retarde'} de ${Math.abs(minutes)} minutes sur celle du serveur national`;

const enPhrase = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}.`;
