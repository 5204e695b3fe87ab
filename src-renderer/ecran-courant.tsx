// The screen that the navigation names.
import { EcranChangementMotDePasse } from './acces/ecran-changement-mot-de-passe';
import { EcranConflits } from './conflit/ecran-conflits';
import { EcranCopie } from './copie/ecran-copie';
import { EcranDocuments } from './documents/ecran-documents';
import { EcranDossier } from './dossier/ecran-dossier';
import { EcranInscription } from './dossier/ecran-inscription';
import { EcranListe } from './dossier/ecran-liste';
import { EcranJournal } from './journal/ecran-journal';
import { JournalDuDossier } from './journal/journal-du-dossier';
import { EcranLieux } from './lieu/ecran-lieux';
import { useNavigation } from './navigation';
import { EcranPostes } from './poste/ecran-postes';
import { EcranJournee } from './rendez-vous/ecran-journee';
import { EcranStructure } from './structure/ecran-structure';
import { EcranMisesDeCote } from './synchronisation/ecran-mises-de-cote';
import { EcranSynchronisation } from './synchronisation/ecran-synchronisation';
import { EcranPersonnes } from './utilisateur/ecran-personnes';
import { EcranRenouvellement } from './utilisateur/ecran-renouvellement';
import { EcranZone } from './zone/ecran-zone';

export function EcranCourant() {
  const ecran = useNavigation((etat) => etat.ecran);
  switch (ecran.nom) {
    case 'journee':
      return <EcranJournee />;
    case 'liste':
      return <EcranListe />;
    case 'dossier':
      return (
        <EcranDossier
          key={ecran.id}
          id={ecran.id}
          noter={ecran.noter ?? null}
          ouvertDAbord={ecran.ouvert}
          brouillonGarde={ecran.brouillon ?? null}
        />
      );
    case 'inscription':
      return <EcranInscription texteCherche={ecran.texteCherche} brouillon={ecran.brouillon} />;
    case 'personnes':
      return <EcranPersonnes />;
    case 'renouvellement':
      return <EcranRenouvellement />;
    case 'structure':
      return <EcranStructure />;
    case 'postes':
      return <EcranPostes />;
    case 'documents':
      return <EcranDocuments />;
    case 'lieux':
      return <EcranLieux />;
    case 'zone':
      return <EcranZone />;
    case 'copie':
      return <EcranCopie />;
    case 'conflits':
      return <EcranConflits />;
    case 'misesDeCote':
      return <EcranMisesDeCote />;
    case 'synchronisation':
      return <EcranSynchronisation />;
    case 'journal':
      return ecran.dossier === null ? (
        <EcranJournal />
      ) : (
        <JournalDuDossier key={ecran.dossier} dossier={ecran.dossier} />
      );
    case 'motDePasse':
      return <EcranChangementMotDePasse />;
  }
}
