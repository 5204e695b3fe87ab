// The intake's state: receipt, answers, draft; and its sending to the core.
import { useState } from 'react';
import type { ChampRefuse, Erreur } from '../../src-shared/erreurs';
import type { IdBrouillon } from '../../src-shared/regles/identifiants';
import { type Brouillon, useBrouillon } from '../brouillon/brouillon';
import type { MentionLue } from '../mention/mention-en-vigueur';
import { useNavigation } from '../navigation';
import { useAppel } from '../ui/appel';
import { dateCourte } from '../ui/dates';
import { receptionComplete, receptionVide, type SaisieReception } from './reception';
import { ecrituresDInscription, lireSaisie } from './registres-saisis';
import { type SaisieDossier, saisieVide } from './saisie-dossier';

export interface ContenuInscription {
  readonly v: 1;
  readonly reception: SaisieReception;
  readonly saisie: SaisieDossier;
}

interface Depart {
  readonly contenu: ContenuInscription | null;
  readonly brouillon: IdBrouillon | null;
  readonly texteCherche: string;
  readonly aujourdHui: string;
}

export interface Inscription {
  readonly reception: SaisieReception;
  readonly saisie: SaisieDossier;
  readonly refus: readonly ChampRefuse[];
  readonly erreur: Erreur | null;
  readonly enCours: boolean;
  readonly essais: number;
  readonly brouillon: Brouillon;
  changerReception(changement: Partial<SaisieReception>): void;
  changer(changement: Partial<SaisieDossier>): void;
  enregistrer(lue: MentionLue | null): Promise<void>;
}

export function useInscription({
  contenu,
  brouillon: repris,
  texteCherche,
  aujourdHui,
}: Depart): Inscription {
  const [reception, poserReception] = useState(
    () => contenu?.reception ?? receptionVide(dateCourte(aujourdHui)),
  );
  const [saisie, poserSaisie] = useState(() => contenu?.saisie ?? saisieVide(texteCherche));
  const [locaux, signaler] = useState<readonly ChampRefuse[]>([]);
  const [essais, compter] = useState(0);
  const { envoyer, enCours, erreur, montrer } = useAppel('dossier.creer');
  const aller = useNavigation((etat) => etat.aller);
  const brouillon = useBrouillon({
    genre: 'accueil',
    dossier: null,
    contenu: JSON.stringify({ v: 1, reception, saisie } satisfies ContenuInscription),
    repris,
  });
  const enregistrer = async (lue: MentionLue | null): Promise<void> => {
    const recue = receptionComplete(reception, lue);
    if (recue === null || !reception.confirmee) return;
    const lecture = lireSaisie(saisie, aujourdHui);
    montrer(null);
    signaler(lecture.refus);
    if (lecture.refus.length > 0) return compter((nombre) => nombre + 1);
    brouillon.suspendre(true);
    const reponse = await envoyer({
      brouillon: brouillon.id,
      reception: recue,
      ecritures: [...ecrituresDInscription(lecture)],
    });
    if (reponse?.ok) aller({ nom: 'dossier', id: reponse.valeur.id });
    else brouillon.suspendre(false);
  };
  return {
    reception,
    saisie,
    refus: [...locaux, ...(erreur?.champs ?? [])],
    erreur,
    enCours,
    essais,
    brouillon,
    changerReception: (changement) => poserReception((avant) => ({ ...avant, ...changement })),
    changer: (changement) => poserSaisie((avant) => ({ ...avant, ...changement })),
    enregistrer,
  };
}

/** A draft's text read back; `null` when an older or newer version of the form wrote it. */
export function contenuDuBrouillon(texte: string): ContenuInscription | null {
  try {
    const lu = JSON.parse(texte) as Partial<ContenuInscription>;
    return lu.v === 1 && lu.saisie !== undefined && lu.reception !== undefined
      ? (lu as ContenuInscription)
      : null;
  } catch {
    // Not ours: the form starts empty, the draft stays until someone gives it up.
    return null;
  }
}
