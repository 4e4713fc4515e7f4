import { Calls } from '@/components/calls/calls';

export default function Page() {
  return <Calls />;
}
