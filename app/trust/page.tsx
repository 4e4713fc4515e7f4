import { Data } from '@/components/data/data';

export default function Page() {
  return <Data />;
}
