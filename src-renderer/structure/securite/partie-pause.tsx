// How long before the pause, and whether six digits end it.
import { Button, Group, NumberInput, Stack, Switch } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MINUTES_DE_PAUSE, type ReglagesDePause } from '../../../src-shared/regles/pause';
import { useSession } from '../../session/session';
import { useAChaque } from '../../ui/a-chaque';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { useAppel } from '../../ui/appel';
import { messageDuChamp } from '../../ui/erreurs-de-champ';
import { Marque } from '../../ui/formulaire';

export function PartiePause() {
  const session = useSession((etat) => etat.session);
  const lecture = useAppel('pause.reglages');
  const { envoyer, enCours, erreur } = useAppel('pause.regler');
  const [reglages, poser] = useState<ReglagesDePause | null>(null);
  const [enregistre, constater] = useState(false);
  useAChaque(session?.utilisateur.id, () => {
    void lecture.envoyer({}).then((reponse) => {
      if (reponse?.ok) poser(reponse.valeur);
    });
  });
  const changer = (changement: Partial<ReglagesDePause>) => {
    constater(false);
    if (reglages !== null) poser({ ...reglages, ...changement });
  };
  const enregistrer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (reglages !== null) constater((await envoyer(reglages))?.ok === true);
  };
  return (
    <section className="surface" aria-labelledby="titre-pause">
      <h2 id="titre-pause" className="titre-de-partie">
        Pause
      </h2>
      <AffichageErreur erreur={lecture.erreur} />
      {reglages !== null && (
        <form onSubmit={enregistrer} noValidate>
          <Stack>
            <NumberInput
              label={
                <>
                  Minutes sans activité avant la pause <Marque obligatoire />
                </>
              }
              description={`De ${MINUTES_DE_PAUSE.min} à ${MINUTES_DE_PAUSE.max} minutes`}
              min={MINUTES_DE_PAUSE.min}
              max={MINUTES_DE_PAUSE.max}
              allowDecimal={false}
              maw="20rem"
              value={reglages.minutes}
              error={messageDuChamp(erreur, 'minutes')}
              onChange={(minutes) => changer({ minutes: Number(minutes) })}
            />
            <Switch
              label="Un code à six chiffres suffit pour revenir d’une pause"
              description="Sinon, il faut le mot de passe à chaque retour. La base se ferme de toute façon huit heures après le mot de passe."
              checked={reglages.code}
              onChange={(evenement) => changer({ code: evenement.currentTarget.checked })}
            />
            <AffichageErreur erreur={erreur} />
            <Group>
              <Button type="submit" loading={enCours}>
                Enregistrer ces réglages
              </Button>
              <span role="status">{enregistre && 'Réglages enregistrés.'}</span>
            </Group>
          </Stack>
        </form>
      )}
    </section>
  );
}
