import { Title } from '../app/shell';

export default function Timeline() {
  return <Title>Timeline</Title>;
}
