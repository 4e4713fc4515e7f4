import { Satisfaction } from '@/components/satisfaction/satisfaction';

export default function Page() {
  return <Satisfaction />;
}
