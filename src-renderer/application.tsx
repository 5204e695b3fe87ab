// Which screen: before a session, what the user must do first, then the frame.
import { EcranEngagement } from './acces/ecran-engagement';
import { EcranMotDePasseProvisoire } from './acces/ecran-mot-de-passe-provisoire';
import { MotDePasseRedemande } from './acces/mot-de-passe-redemande';
import { AvantSession } from './accueil/avant-session';
import { EcranCourant } from './ecran-courant';
import { useFermerAuClavier } from './session/fermer-au-clavier';
import { useSession } from './session/session';
import { Cadre } from './ui/cadre';

export function Application() {
  const session = useSession((etat) => etat.session);
  useFermerAuClavier(session !== null);
  if (session === null) return <AvantSession />;
  return (
    <>
      {session.motDePasseAChanger ? (
        <EcranMotDePasseProvisoire session={session} />
      ) : session.engagementAAccepter ? (
        <EcranEngagement session={session} />
      ) : (
        // Keyed: another person never inherits what the former one's screens held.
        <Cadre key={session.utilisateur.id} session={session}>
          <EcranCourant />
        </Cadre>
      )}
      <MotDePasseRedemande session={session} />
    </>
  );
}
