import { Load } from '@/components/load/load';

export default function Page() {
  return <Load />;
}
