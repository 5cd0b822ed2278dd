import { Fragment } from 'preact';
import { href } from '../../app/route';
import { Few } from '../../ui/list';
import { NodeLink } from '../../ui/node';
import { capital, count, countryName } from '../../ui/words';
import type { Named } from './head';

/** The lines below the name: what it is, what else it is called, and what can be done with it. */
export function Portrait({ node }: { node: Named }) {
  const kind =
    node.__typename === 'Institution' ? node.institutionKind : node.__typename === 'Location' ? node.locationKind : 'kind' in node ? node.kind : '';
  const country = 'country' in node ? node.country : null;
  return (
    <div class="portrait">
      <p class="row">
        <span>{capital(kind)}</span>
        {country && country.id !== node.id && <NodeLink node={country} />}
        {'code' in node && node.code && <span class="hint">{countryName(node.code) === node.name ? node.code : `${countryName(node.code)} (${node.code})`}</span>}
        {node.__typename === 'Location' && node.within && (
          <span>
            in <NodeLink node={node.within} />
          </span>
        )}
        {node.__typename === 'Location' && node.coordinates && (
          <a href={href('map', { place: node.id })}>
            {node.coordinates.latitude.toFixed(2)}°, {node.coordinates.longitude.toFixed(2)}°
          </a>
        )}
        {'sources' in node && <span class="hint">{count(node.sources, 'independent article')}</span>}
      </p>
      {'aliases' in node && node.aliases.length > 0 && (
        <div class="hint aliases">
          Also called{' '}
          <Few of={node.aliases} step={20}>
            {(shown) =>
              shown.map((alias, i) => (
                <Fragment key={alias}>
                  {i > 0 && ', '}
                  <bdi>{alias}</bdi>
                </Fragment>
              ))
            }
          </Few>
        </div>
      )}
      <p class="row">
        <a class="button" href={href('graph', { around: node.id })}>
          Show in the graph
        </a>
        {node.__typename !== 'Location' && (
          <>
            <a class="button" href={href('between', { a: node.id })}>
              Ties with another
            </a>
            <a class="button" href={href('timeline', { of: node.id })}>
              Timeline
            </a>
          </>
        )}
        <a class="button" href={href('review', { of: node.id })}>
          Review identity
        </a>
      </p>
    </div>
  );
}
