// The menu: only what the person's habilitation allows.
import type { OperationMetier } from '../../src-shared/regles/permissions';
import { type Ecran, useNavigation } from '../navigation';
import { usePeut } from '../session/session';
import { allerDansLeMenu } from './menu-au-clavier';

export const MenuPrincipal = () => (
  <ul onKeyDown={allerDansLeMenu}>
    <Lien libelle="Ma journée" vers={{ nom: 'journee' }} operation="rendezVous.tenir" />
    <Lien libelle="Dossiers" vers={{ nom: 'liste' }} operation="dossier.rechercher" aussi="dossier" />
    <Lien
      libelle="Nouvelle inscription"
      vers={{ nom: 'inscription', texteCherche: '', brouillon: null }}
      operation="dossier.creer"
    />
    <Lien libelle="Deux saisies différentes" vers={{ nom: 'conflits' }} operation="dossier.completer" />
    <Lien libelle="Affiches et formulaires" vers={{ nom: 'documents' }} operation="mention.lire" />
    <li className="cadre-separation" aria-hidden />
    <Lien
      libelle="Personnes habilitées"
      vers={{ nom: 'personnes' }}
      operation="utilisateur.lister"
      aussi="renouvellement"
    />
    <Lien libelle="Journal" vers={{ nom: 'journal', dossier: null }} operation="journal.lire" />
    <Lien
      libelle="Synchronisation"
      vers={{ nom: 'synchronisation' }}
      operation="synchronisation.suivre"
      aussi="misesDeCote"
    />
    <Lien libelle="Copie de sauvegarde" vers={{ nom: 'copie' }} operation="copie.enregistrer" />
    <Lien libelle="Structure" vers={{ nom: 'structure' }} operation="structure.lire" />
    <Lien libelle="Ordinateurs" vers={{ nom: 'postes' }} operation="poste.organiser" />
    <Lien libelle="Lieux d’accueil" vers={{ nom: 'lieux' }} operation="lieu.organiser" />
    <Lien libelle="Zone de compétence" vers={{ nom: 'zone' }} operation="zone.definir" />
    <Lien libelle="Mon mot de passe" vers={{ nom: 'motDePasse' }} operation="session.vivre" />
  </ul>
);

interface ProprietesLien {
  readonly libelle: string;
  readonly vers: Ecran;
  readonly operation: OperationMetier;
  /** Another screen under the same entry: a file is opened from the list. */
  readonly aussi?: Ecran['nom'];
}

function Lien({ libelle, vers, operation, aussi }: ProprietesLien) {
  const peut = usePeut(operation);
  const { ecran, aller } = useNavigation();
  if (!peut) return null;
  const ici = ecran.nom === vers.nom ? 'page' : ecran.nom === aussi ? true : undefined;
  return (
    <li>
      <button type="button" className="cadre-lien" aria-current={ici} onClick={() => aller(vers)}>
        {libelle}
      </button>
    </li>
  );
}
