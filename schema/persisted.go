package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// Clients may send a query by the SHA-256 of its text, as Apollo's automatic persisted queries
// do: where the text is not known they are told so, and send both.

// persistedQueries is how many texts are known by their hashes; those that nobody asked for longest go first.
// Together with rememberedLength it bounds their memory.
const persistedQueries = 1000

// persisted is the text of a query by its hash.
func (s *Service) persisted(hash string) (string, error) {
	text, ok := s.texts.Get(hash)
	s.metrics.persisted.WithLabelValues(hitOrMiss(ok)).Inc()
	if !ok {
		return "", faultf(CodePersistedNotFound, "PersistedQueryNotFound") // the words that clients look for
	}
	return text, nil
}

// persist keeps the text of a query that is in order, where it came with its hash.
func (s *Service) persist(r request) {
	if r.Hash != "" && len(r.Query) <= rememberedLength {
		s.texts.Add(r.Hash, r.Query)
	}
}

// hashOf reads which hash stands for the query of a request, or stands beside it; empty is none.
func hashOf(extensions map[string]any, query string) (string, error) {
	v, ok := extensions["persistedQuery"]
	if !ok || v == nil {
		return "", nil
	}
	persisted, _ := v.(map[string]any)
	if version, _ := persisted["version"].(json.Number); version != "1" {
		return "", badRequest("extensions.persistedQuery must be an object, and its version 1")
	}
	hash, _ := persisted["sha256Hash"].(string)
	if raw, err := hex.DecodeString(hash); err != nil || len(raw) != sha256.Size || strings.ToLower(hash) != hash {
		return "", badRequest("extensions.persistedQuery.sha256Hash must be 64 hexadecimal digits in lower case")
	}
	if sum := sha256.Sum256([]byte(query)); query != "" && hex.EncodeToString(sum[:]) != hash {
		return "", badRequest("extensions.persistedQuery.sha256Hash is not the hash of the query")
	}
	return hash, nil
}
