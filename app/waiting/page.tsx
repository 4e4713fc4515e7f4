import { Waiting } from '@/components/waiting/waiting';

export default function Page() {
  return <Waiting />;
}
