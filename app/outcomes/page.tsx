import { Outcomes } from '@/components/outcomes/outcomes';

export default function Page() {
  return <Outcomes />;
}
