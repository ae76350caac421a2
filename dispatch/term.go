package dispatch

import "congvan/internal/diag"

// checkBodies reports bodies that definitions cannot tell apart.
func (p *parser) checkBodies(bodies []NamedBody) {
	for i, b := range bodies {
		for _, other := range bodies[:i] {
			if b.Key.Present() && sameKey(b.Key, other.Key) {
				p.add(diag.New(diag.SameKey, b.Key.Pos, b.Key.Value, other.Key.Pos.Line))
				break
			}
		}
	}
}

// checkTerms reports capacities that end before they begin, and those that two
// hold on one day.
func (p *parser) checkTerms(signers []Capacity) {
	for i, c := range signers {
		if c.To.Before(c.From) {
			p.add(diag.New(diag.TermBackwards, c.To.Pos))
			continue
		}
		for _, other := range signers[:i] {
			apart := c.To.Before(other.From) || other.To.Before(c.From)
			if c.Key.Present() && sameKey(c.Key, other.Key) && !apart {
				p.add(diag.New(diag.TermsOverlap, c.Key.Pos, c.Key.Value, other.Key.Pos.Line))
				break
			}
		}
	}
}

// sameKey says whether definitions that call the one call the other.
func sameKey(a, b Text) bool { return fold(a.Value) == fold(b.Value) }
