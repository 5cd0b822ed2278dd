import { Title } from '../app/shell';

export default function Entity() {
  return <Title>Entity</Title>;
}
