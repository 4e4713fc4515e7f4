import { Operator } from '@/components/operator/operator';

export default function Page() {
  return <Operator />;
}
