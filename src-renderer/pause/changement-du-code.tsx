// « Changer mon code » during the session: the password again, then six other digits.
import { Button, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { CHIFFRES_DU_CODE, refusDuCode } from '../../src-shared/regles/code-de-reprise';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampMotDePasse } from '../ui/champ-mot-de-passe';
import { useDecompte } from '../ui/decompte';
import { ChampCode } from './champ-code';

/** Nothing where the direction wants the password at each return. */
export function ChangementDuCode({ session }: { readonly session: SessionOuverte }) {
  const [permis, constater] = useState(false);
  useAChaque(session.utilisateur.id, () => {
    void appeler('pause.reglages', {}).then((reponse) => constater(reponse.ok && reponse.valeur.code));
  });
  if (!permis) return null;
  return (
    <>
      <Title order={2} size="h4">
        Mon code de pause
      </Title>
      <Text>
        Il ne sert que jusqu’à la fermeture de la base. Changez-le si quelqu’un a pu le voir, ou choisissez-en
        un si vous avez continué sans code ce matin.
      </Text>
      <div className="surface">
        <Formulaire />
      </div>
    </>
  );
}

function Formulaire() {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('pause.changerCode');
  const restant = useDecompte(erreur);
  const [motDePasse, poserMotDePasse] = useState('');
  const [code, poserCode] = useState('');
  const [change, constater] = useState(false);
  const refus = code.length === CHIFFRES_DU_CODE ? refusDuCode(code) : null;
  const pret = motDePasse !== '' && code.length === CHIFFRES_DU_CODE && refus === null && restant === 0;
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (!pret) return;
    constater(false);
    const reponse = await envoyer({ motDePasse, code });
    poserMotDePasse('');
    if (!reponse?.ok) return;
    poserCode('');
    constater(true);
    ouvrir(reponse.valeur);
  };
  return (
    <form onSubmit={soumettre} noValidate aria-label="Changer mon code de pause">
      <Stack>
        <ChampMotDePasse libelle="Votre mot de passe" valeur={motDePasse} onChange={poserMotDePasse} />
        <ChampCode
          libelle="Nouveau code à six chiffres"
          description="Ni date, ni suite, ni motif répété."
          valeur={code}
          erreur={refus ?? undefined}
          autoFocus={false}
          onChange={poserCode}
        />
        <AffichageErreur erreur={erreur} />
        {change && (
          <p className="note" role="status">
            Votre code de pause est changé. L’ancien ne sert plus.
          </p>
        )}
        <Button type="submit" loading={enCours} disabled={!pret}>
          Changer mon code
        </Button>
      </Stack>
    </form>
  );
}
