import { Operators } from '@/components/operators/operators';

export default function Page() {
  return <Operators />;
}
