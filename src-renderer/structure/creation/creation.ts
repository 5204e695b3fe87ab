// The wizard's conduct: what is typed, the present step, what is refused, and the creation itself.
import { useState } from 'react';
import { type ChampRefuse, type Erreur, erreur as faireErreur } from '../../../src-shared/erreurs';
import { appeler } from '../../core-client';
import { useSession } from '../../session/session';
import { useAppel } from '../../ui/appel';
import { clesOubliees, demandeDeCreation, type Saisie, saisieVide } from './saisie';
import { ETAPES, type Etape, etapeDuChamp, verifier } from './verification';

export interface Creation {
  readonly saisie: Saisie;
  readonly etape: Etape;
  /** How many times the step was sent and found wanting. */
  readonly essais: number;
  /** Reproaches: those of the page go as soon as their field is right, those of the core at the next sending. */
  readonly refus: readonly ChampRefuse[];
  readonly erreur: Erreur | null;
  readonly enCours: boolean;
  changer<P extends keyof Saisie>(partie: P, changement: Partial<Saisie[P]>): void;
  allerA(etape: Etape): void;
  reculer(): void;
  avancer(): Promise<void>;
}

export function useCreation(): Creation {
  const [saisie, poser] = useState<Saisie>(saisieVide);
  const [etape, placer] = useState<Etape>('structure');
  const [essais, compter] = useState(0);
  const { envoyer, enCours, erreur, montrer } = useAppel('structure.creer');
  const ouvrir = useSession((etat) => etat.ouvrir);
  const manques = verifier(etape, saisie);

  const allerA = (voulue: Etape) => {
    compter(0);
    placer(voulue);
  };
  const creer = async () => {
    const reponse = await envoyer(demandeDeCreation(saisie));
    if (reponse === null) return;
    if (reponse.ok) return ouvrir(reponse.valeur);
    // The core was restarted and forgot the keys: the printed ones are worth nothing now.
    if (reponse.erreur.type === 'clesNonEssayees')
      poser((avant) => ({ ...avant, cles: { ...avant.cles, ...clesOubliees } }));
    const fautive = etapeFautive(reponse.erreur);
    if (fautive !== null) allerA(fautive);
  };
  return {
    saisie,
    etape,
    essais,
    refus: [...(essais > 0 ? manques : []), ...(erreur?.champs ?? [])],
    erreur,
    enCours,
    changer: (partie, changement) =>
      poser((avant) => ({ ...avant, [partie]: { ...avant[partie], ...changement } })),
    allerA,
    reculer: () => allerA(ETAPES[ETAPES.indexOf(etape) - 1] ?? 'structure'),
    avancer: async () => {
      montrer(null);
      if (manques.length > 0) return compter((nombre) => nombre + 1);
      const refuse = etape === 'direction' ? await motDePasseRefuse(saisie) : null;
      if (refuse !== null) return montrer(refuse);
      const suivante = ETAPES[ETAPES.indexOf(etape) + 1];
      return suivante === undefined ? creer() : allerA(suivante);
    },
  };
}

/** Known passwords are refused in their own step rather than at the very end; the core alone has the lists. */
async function motDePasseRefuse({ structure, direction }: Saisie): Promise<Erreur | null> {
  const { motDePasse, nom, prenom, identifiant } = direction;
  const personnels = [nom, prenom, identifiant, structure.nom].map((texte) => texte.slice(0, 120));
  const avis = await appeler('acces.evaluerMotDePasse', { motDePasse, personnels });
  if (!avis.ok) return avis.erreur;
  const champs = [{ champ: 'direction.motDePasse', message: avis.valeur.conseil }];
  return avis.valeur.accepte ? null : faireErreur('motDePasseFaible', { champs });
}

/** The step where the core's refusal is put right; `null` when no step could. */
function etapeFautive({ type, champs = [] }: Erreur): Etape | null {
  if (type === 'clesNonEssayees') return 'cles';
  if (type === 'structureDejaPresente') return 'structure';
  const [premier] = champs;
  return premier === undefined ? null : etapeDuChamp(premier.champ);
}
