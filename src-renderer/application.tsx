// Which screen: before a session or on its cover, what the user must do first, then the frame.
import { EcranEngagement } from './acces/ecran-engagement';
import { EcranMentionDuPersonnel } from './acces/ecran-mention-du-personnel';
import { EcranMotDePasseProvisoire } from './acces/ecran-mot-de-passe-provisoire';
import { MotDePasseRedemande } from './acces/mot-de-passe-redemande';
import { AvantSession } from './accueil/avant-session';
import { EcranCourant } from './ecran-courant';
import { useCouverture } from './pause/couverture';
import { EcranChoixDuCode } from './pause/ecran-choix-du-code';
import { EcranPause } from './pause/ecran-pause';
import { usePauseAuClavier } from './session/pause-au-clavier';
import { useSession } from './session/session';
import { Cadre } from './ui/cadre';
import { useClavierJamaisPerdu } from './ui/clavier-nulle-part';

export function Application() {
  const session = useSession((etat) => etat.session);
  const { couverture, relire } = useCouverture();
  usePauseAuClavier(session !== null);
  useClavierJamaisPerdu();
  if (session === null && couverture === undefined) return null;
  if (session === null && couverture) return <EcranPause couverture={couverture} onRelire={relire} />;
  if (session === null) return <AvantSession />;
  return (
    <>
      {session.motDePasseAChanger ? (
        <EcranMotDePasseProvisoire session={session} />
      ) : session.engagementAAccepter ? (
        <EcranEngagement session={session} />
      ) : session.mentionALire ? (
        <EcranMentionDuPersonnel session={session} />
      ) : session.codeAChoisir ? (
        <EcranChoixDuCode session={session} />
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
