import {
  BedDouble,
  ChartLine,
  CloudSun,
  Compass,
  Droplet,
  FileText,
  History,
  Link,
  type LucideIcon,
  MessageCircle,
  PersonStanding,
  Route,
} from 'lucide-react';
import type { IconName } from '../../content/model/names.ts';

const icons: Readonly<Record<IconName, LucideIcon>> = {
  droplet: Droplet,
  route: Route,
  history: History,
  compass: Compass,
  bed: BedDouble,
  'cloud-sun': CloudSun,
  person: PersonStanding,
  chart: ChartLine,
  link: Link,
  sheet: FileText,
  message: MessageCircle,
};

/** A card's icon. It never says anything that the words beside it do not say. */
export function CardIcon({ name, className }: { readonly name: IconName; readonly className?: string | undefined }) {
  const Icon = icons[name];
  return <Icon aria-hidden className={className} strokeWidth={1.8} />;
}
