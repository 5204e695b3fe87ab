// Everything before a session: the structures of this computer, opening, creating, restoring.
import { useState } from 'react';
import type { IdStructure } from '../../src-shared/regles/identifiants';
import { EcranCleDeSecours } from '../acces/ecran-cle-de-secours';
import { EcranCodeDeSecours } from '../acces/ecran-code-de-secours';
import { EcranConnexion } from '../acces/ecran-connexion';
import { EcranOubli } from '../acces/ecran-oubli';
import { EcranRestauration } from '../copie/ecran-restauration';
import { EcranRejoindre } from '../poste/ecran-rejoindre';
import { EcranReprise } from '../poste/ecran-reprise';
import { EcranCreation } from '../structure/creation/ecran-creation';
import type { StructurePresente } from '../structure/libelles';
import { EcranAccueil } from './ecran-accueil';
import { useEtatAccueil } from './etat-accueil';

type Etape =
  | { readonly nom: 'accueil' }
  | { readonly nom: 'connexion'; readonly structure: StructurePresente; readonly note: string | null }
  | { readonly nom: 'oubli' | 'code' | 'cle'; readonly structure: StructurePresente }
  | { readonly nom: 'creation' }
  | { readonly nom: 'restauration' | 'rejoindre' | 'reprise' };

export function AvantSession() {
  const { etat, erreur, relire } = useEtatAccueil();
  const [etape, aller] = useState<Etape>({ nom: 'accueil' });
  const aujourdHui = etat?.aujourdHui ?? '';
  const revenir = () => aller({ nom: 'accueil' });
  const apresArrivee = async (id: IdStructure, note: string) => {
    const structure = (await relire())?.structures.find((presente) => presente.id === id);
    aller(structure === undefined ? { nom: 'accueil' } : { nom: 'connexion', structure, note });
  };

  switch (etape.nom) {
    case 'accueil':
      return (
        <EcranAccueil
          etat={etat}
          erreur={erreur}
          onChoisir={(structure) => aller({ nom: 'connexion', structure, note: null })}
          onCreer={() => aller({ nom: 'creation' })}
          onRestaurer={() => aller({ nom: 'restauration' })}
          onRejoindre={() => aller({ nom: 'rejoindre' })}
          onReprendre={() => aller({ nom: 'reprise' })}
          onRelire={relire}
        />
      );
    case 'connexion':
      return (
        <EcranConnexion
          structure={etat?.structures.find(({ id }) => id === etape.structure.id) ?? etape.structure}
          aujourdHui={aujourdHui}
          note={etape.note}
          onRevenir={revenir}
          onOubli={() => aller({ nom: 'oubli', structure: etape.structure })}
        />
      );
    case 'oubli':
      return (
        <EcranOubli
          structure={etape.structure}
          onCode={() => aller({ nom: 'code', structure: etape.structure })}
          onCle={() => aller({ nom: 'cle', structure: etape.structure })}
          onRevenir={() => aller({ nom: 'connexion', structure: etape.structure, note: null })}
        />
      );
    case 'code':
      return (
        <EcranCodeDeSecours
          structure={etape.structure}
          onRevenir={() => aller({ nom: 'oubli', structure: etape.structure })}
        />
      );
    case 'cle':
      return (
        <EcranCleDeSecours
          structure={etape.structure}
          onRevenir={() => aller({ nom: 'oubli', structure: etape.structure })}
        />
      );
    case 'creation':
      return <EcranCreation onAbandonner={revenir} />;
    case 'rejoindre':
      return <EcranRejoindre onRevenir={revenir} onArrivee={apresArrivee} />;
    case 'reprise':
      return <EcranReprise onRevenir={revenir} onArrivee={apresArrivee} />;
    case 'restauration':
      return <EcranRestauration aujourdHui={aujourdHui} onRevenir={revenir} onRestauree={apresArrivee} />;
  }
}
