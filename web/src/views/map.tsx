import { Title } from '../app/shell';

export default function Map() {
  return <Title>Map</Title>;
}
