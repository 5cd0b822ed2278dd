import { Title } from '../app/shell';

export default function Load() {
  return <Title>Load</Title>;
}
