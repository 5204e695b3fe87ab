// « Synchronisation »: where it stands, doing it at once, stopping it, and the USB stick for who has no network.
import { Stack, Title } from '@mantine/core';
import { useNavigation } from '../navigation';
import { usePeut, useSession } from '../session/session';
import { AvisDeSynchronisation } from './avis';
import { useSynchronisation } from './etat';
import { Lancement } from './lancement';
import { nombre, phraseEntiere, saisies } from './phrases';
import { TransportParCle } from './transport-par-cle';
import './synchronisation.css';

export function EcranSynchronisation() {
  const etat = useSynchronisation((suivi) => suivi.etat);
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  return (
    <Stack maw="52rem" className="cadre-page">
      <Title order={1} size="h2">
        Synchronisation
      </Title>
      {etat !== null && (
        <section className="surface etat-du-serveur" aria-labelledby="titre-serveur-national">
          <Stack>
            <h2 id="titre-serveur-national" className="titre-de-partie">
              Serveur national
            </h2>
            {etat.serveur === null ? (
              <>
                <p>
                  Cette structure n’est pas reliée au serveur national sur cet ordinateur : rien n’en part.
                  Tout ce que vous saisissez est gardé ici.
                </p>
                <dl className="faits-de-synchronisation">
                  <MisesDeCote nombre={etat.misesDeCote} />
                </dl>
              </>
            ) : (
              <>
                <p role="status">
                  <strong>{phraseEntiere(etat, aujourdHui)}</strong>
                </p>
                <AvisDeSynchronisation etat={etat} aujourdHui={aujourdHui} />
                <dl className="faits-de-synchronisation">
                  <dt>Serveur</dt>
                  <dd>{etat.serveur}</dd>
                  <dt>À envoyer</dt>
                  <dd>{etat.aEnvoyer === 0 ? 'rien' : saisies(etat.aEnvoyer)}</dd>
                  <dt>Ce que le serveur a de cet ordinateur</dt>
                  <dd>{recuEnClair(etat.recu)}</dd>
                  <MisesDeCote nombre={etat.misesDeCote} />
                </dl>
                <Lancement enCours={etat.enCours} />
              </>
            )}
          </Stack>
        </section>
      )}
      <TransportParCle />
    </Stack>
  );
}

/** Shown to the direction even when there is none: that is where one looks. */
function MisesDeCote({ nombre: combien }: { readonly nombre: number }) {
  const peut = usePeut('poste.organiser');
  const aller = useNavigation((navigation) => navigation.aller);
  if (combien === 0 && !peut) return null;
  return (
    <>
      <dt>Saisies mises de côté</dt>
      <dd>
        {combien === 0
          ? 'aucune '
          : `${nombre(combien)}\u00a0: reçues d’autres ordinateurs, elles attendent quelque chose qui n’est pas encore arrivé ici, ou une décision de la direction. Aucune n’est perdue. `}
        {peut && (
          <button type="button" className="lien" onClick={() => aller({ nom: 'misesDeCote' })}>
            {combien === 0 ? 'Ouvrir la liste' : 'Voir lesquelles'}
          </button>
        )}
      </dd>
    </>
  );
}

function recuEnClair(
  recu: { readonly saisies: number; readonly niveau: 'disque' | 'memoire' } | null,
): string {
  if (recu === null) return 'rien encore';
  const ou =
    recu.niveau === 'disque'
      ? 'écrites sur son disque'
      : 'dans sa mémoire, pas encore écrites sur son disque';
  return recu.saisies === 0 ? 'rien encore' : `${saisies(recu.saisies)}, ${ou}`;
}
