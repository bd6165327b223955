import { previewKiosk } from '../../../renderer/preview/kiosk.ts';
import { conformsToTheVisit } from '../../visit/conformance.ts';

conformsToTheVisit('the preview', (pack, clock) => previewKiosk(pack, { clock }).api);
