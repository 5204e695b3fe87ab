// In the utility process: computes each vector and sends what differs.
import { VECTEURS } from '../../core/vecteurs-primitives';

const differents = VECTEURS.filter(({ calculer, attendu }) => calculer() !== attendu).map(({ nom }) => nom);
const port: { postMessage(message: unknown): void } = Reflect.get(process, 'parentPort');
port.postMessage({ calcules: VECTEURS.length, differents });
