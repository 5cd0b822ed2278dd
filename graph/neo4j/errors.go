package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// translate says in the contract's terms what the driver or the server says went wrong with op. It goes by
// types and codes, never by text.
func translate(ctx context.Context, op string, err error) error {
	if err == nil {
		return nil
	}
	if ended := ctx.Err(); errors.Is(ended, context.Canceled) {
		return fmt.Errorf("neo4j: %s: %w", op, ended)
	}
	if sentinel := classify(ctx, err); sentinel != nil {
		return fmt.Errorf("neo4j: %s: %w: %w", op, sentinel, err)
	}
	return fmt.Errorf("neo4j: %s: %w", op, err)
}

// classify returns the sentinel that an error stands for, nil where there is none.
func classify(ctx context.Context, err error) error {
	var limit *neo4j.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return classify(ctx, limit.Errors[len(limit.Errors)-1])
	}
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		return ofCode(server.Code)
	}
	var expired *neo4j.TokenExpiredError
	var refused *neo4j.InvalidAuthenticationError
	if errors.As(err, &expired) || errors.As(err, &refused) {
		return graph.ErrAuth
	}
	if errors.Is(ctx.Err(), context.DeadlineExceeded) || errors.Is(err, context.DeadlineExceeded) {
		return graph.ErrTimeout
	}
	var away *neo4j.ConnectivityError
	if errors.As(err, &away) || limit != nil {
		return graph.ErrUnavailable
	}
	return nil
}

// ofCode returns the sentinel that a status code of the server stands for.
func ofCode(code string) error {
	switch {
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		return graph.ErrAuth
	case strings.HasPrefix(code, "Neo.ClientError.Transaction.TransactionTimedOut"),
		code == "Neo.ClientError.Transaction.LockClientStopped":
		return graph.ErrTimeout
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		return graph.ErrForeign
	case strings.HasPrefix(code, "Neo.TransientError."), strings.HasPrefix(code, "Neo.DatabaseError."),
		code == "Neo.ClientError.Cluster.NotALeader",
		code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":
		return graph.ErrUnavailable
	}
	return nil
}

// commitLost reports whether the connection broke while a transaction was being committed, so that nobody
// knows whether it was. The driver calls every other loss of a connection retryable.
func commitLost(err error) bool {
	return neo4j.IsConnectivityError(err) && !neo4j.IsRetryable(err)
}
