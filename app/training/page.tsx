import { Training } from '@/components/training/training';

export default function Page() {
  return <Training />;
}
