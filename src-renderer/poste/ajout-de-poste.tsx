// « Ajouter un ordinateur » on a computer that belongs: name, one-time code, digits, yes or no.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { interroger } from '../core-client';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';
import { useRetourDuFocus } from '../ui/retour-du-focus';
import { useBattement } from './battement';
import { Chiffres } from './chiffres';

type Etat = SortieDe<'poste.suivreAdmission'>;
type Ouverte = SortieDe<'poste.ouvrirAdmission'>;

const RYTHME_MS = 2_000;

export function AjoutDePoste({ onFin }: { onFin(): void }) {
  useRetourDuFocus();
  const [ouverte, ouvrir] = useState<Ouverte | null>(null);
  return (
    <section className="surface" aria-labelledby="titre-ajout">
      <Stack>
        <h2 id="titre-ajout" className="titre-de-partie">
          Ajouter un ordinateur
        </h2>
        {ouverte === null ? (
          <Nom onOuverte={ouvrir} onRenoncer={onFin} />
        ) : (
          <Suivi ouverte={ouverte} onFin={onFin} />
        )}
      </Stack>
    </section>
  );
}

function Nom({ onOuverte, onRenoncer }: { onOuverte(ouverte: Ouverte): void; onRenoncer(): void }) {
  const { envoyer, enCours, erreur } = useAppel('poste.ouvrirAdmission');
  const [nom, saisir] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({ nom });
    if (reponse?.ok) onOuverte(reponse.valeur);
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <TextInput
          label={
            <>
              Nom du nouvel ordinateur <Marque obligatoire />
            </>
          }
          description="Ce que chacun reconnaîtra : « Accueil de Quillan », « Portable de la permanence »."
          maxLength={60}
          maw="28rem"
          autoFocus
          aria-required
          value={nom}
          error={messageDuChamp(erreur, 'nom')}
          onChange={(evenement) => saisir(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours} disabled={nom.trim() === ''}>
            Préparer le code
          </Button>
          <Button variant="default" onClick={onRenoncer}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Suivi({ ouverte, onFin }: { readonly ouverte: Ouverte; onFin(): void }) {
  const [etat, recevoir] = useState<Etat | null>(null);
  const [panne, signaler] = useState<Erreur | null>(null);
  const approuver = useAppel('poste.approuver');
  const refuser = useAppel('poste.refuser');
  const etape = etat?.etape ?? 'attente';
  useBattement(etape === 'attente' || etape === 'approuvee' ? RYTHME_MS : null, () => {
    void interroger('poste.suivreAdmission', {}).then((reponse) => {
      signaler(reponse.ok ? null : reponse.erreur);
      if (reponse.ok) recevoir(reponse.valeur);
    });
  });
  const admettre = async () => {
    const reponse = await approuver.envoyer({});
    if (reponse?.ok) recevoir(reponse.valeur);
  };
  const renoncer = async () => {
    await refuser.envoyer({});
    onFin();
  };
  return (
    <Stack>
      {etape === 'attente' && <CodeAffiche {...ouverte} />}
      {etape === 'expiree' && <Text>Ce code n’est plus valable : personne ne s’en est servi à temps.</Text>}
      {etat !== null && etape !== 'attente' && etape !== 'expiree' && <Comparaison etat={etat} />}
      <AffichageErreur erreur={approuver.erreur ?? panne} />
      <Group>
        {etape === 'aComparer' && (
          <Button loading={approuver.enCours} onClick={() => void admettre()}>
            Les chiffres sont les mêmes : admettre
          </Button>
        )}
        {etape === 'admise' ? (
          <Button onClick={onFin}>Terminer</Button>
        ) : (
          <Button variant="default" loading={refuser.enCours} onClick={() => void renoncer()}>
            {etape === 'aComparer' ? 'Ils diffèrent : refuser' : 'Renoncer'}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

const CodeAffiche = ({ code, expire }: Ouverte) => (
  <>
    <Text>
      Sur le nouvel ordinateur, choisissez « Rejoindre une structure existante », puis recopiez ce code. Il ne
      sert qu’une fois, et jusqu’à {expire.heure} h {String(expire.minute).padStart(2, '0')}.
    </Text>
    <div className="cle-affichee" data-testid="code-d-admission">
      {code}
    </div>
    <Text role="status" c="dimmed">
      En attente du nouvel ordinateur… Gardez cet écran ouvert.
    </Text>
  </>
);

const Comparaison = ({ etat: { etape, nom, chiffres } }: { readonly etat: Etat }) => (
  <>
    <Text>
      {etape === 'admise'
        ? `« ${nom} » est admis : il reçoit maintenant la base de la structure.`
        : 'Un ordinateur se présente avec le bon code. Comparez ces chiffres avec ceux de son écran, de vive voix ou au téléphone.'}
    </Text>
    <Chiffres chiffres={chiffres} />
    {etape === 'approuvee' && (
      <Text role="status" c="dimmed">
        Admission en cours d’envoi au serveur national…
      </Text>
    )}
  </>
);
