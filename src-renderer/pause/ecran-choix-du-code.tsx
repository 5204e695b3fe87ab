// After the password: a code for the day's pauses, or none.
import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { CHIFFRES_DU_CODE, refusDuCode } from '../../src-shared/regles/code-de-reprise';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { ChampCode } from './champ-code';

export function EcranChoixDuCode({ session }: { readonly session: SessionOuverte }) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('pause.choisirCode');
  const [code, poser] = useState('');
  const complet = code.length === CHIFFRES_DU_CODE;
  const refus = complet ? refusDuCode(code) : null;
  const choisir = async (choisi: string | null) => {
    const reponse = await envoyer({ code: choisi });
    if (reponse?.ok) ouvrir(reponse.valeur);
  };
  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (complet && refus === null) void choisir(code);
  };
  return (
    <EcranSeul titre="Un code pour vos pauses" essai={session.structure.essai} focusSurLeTitre={false}>
      <form className="surface" onSubmit={soumettre} noValidate>
        <Stack>
          <Text>
            Quand vous quittez l’ordinateur, Ctrl+L met la base en pause. Six chiffres suffisent alors pour
            revenir au même écran, jusqu’à la fermeture. Ce code ne sert qu’aujourd’hui et n’est écrit nulle
            part.
          </Text>
          <ChampCode
            libelle="Code à six chiffres"
            description="Ni date, ni suite, ni motif répété. Cinq erreurs ferment la base."
            valeur={code}
            erreur={refus ?? undefined}
            onChange={poser}
          />
          <AffichageErreur erreur={erreur} />
          <Group>
            <Button type="submit" loading={enCours} disabled={!complet || refus !== null}>
              Choisir ce code
            </Button>
            <Button variant="default" onClick={() => void choisir(null)}>
              Continuer sans code
            </Button>
          </Group>
        </Stack>
      </form>
    </EcranSeul>
  );
}
