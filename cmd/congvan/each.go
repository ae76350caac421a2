package main

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each does something for 0 to n-1, several at a time: as many as the machine has
// processors to run them. Of several errors it returns the one of the least number,
// so that it is the same however the work falls out.
func each(n int, do func(i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = do(i)
			}
		})
	}
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
