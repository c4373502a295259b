package app

import (
	"errors"
	"fmt"
	"net"
	"syscall"
)

// BadInput is an error of what the user gave: a setting, a file, an argument.
// The process ends with 2, not with 1.
type BadInput struct{ Err error }

// Error is the cause's.
func (b *BadInput) Error() string { return b.Err.Error() }

// Unwrap gives the cause.
func (b *BadInput) Unwrap() error { return b.Err }

func badInput(format string, args ...any) error { return &BadInput{fmt.Errorf(format, args...)} }

// listen opens a TCP listener; a taken port is an error that names it.
func listen(addr, flag string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		_, port, _ := net.SplitHostPort(addr)
		return nil, fmt.Errorf("port %s is taken: another program listens on %s; choose another address with --%s", port, addr, flag)
	}
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", addr, err)
	}
	return l, nil
}
