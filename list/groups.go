package list

import "slices"

// The words before the sums below a group and below all rows.
const (
	GroupTotal = "Cộng"
	Total      = "Tổng cộng"
)

// Group is rows that belong together.
type Group struct {
	Name string // what they have in common, or ""
	Rows [][]Cell
}

// Groups are the rows in the order every file has them: those of a group
// together, the groups in the order in which they first come. Without a column
// to group by, all rows are one group without a name.
func (l *List) Groups() []Group {
	column := l.GroupColumn()
	if column < 0 {
		return []Group{{Rows: l.Rows}}
	}
	var groups []Group
	place := map[string]int{}
	for _, row := range l.Rows {
		name := Words(row[column])
		i, ok := place[name]
		if !ok {
			i = len(groups)
			place[name] = i
			groups = append(groups, Group{Name: name})
		}
		groups[i].Rows = append(groups[i].Rows, row)
	}
	return groups
}

// GroupColumn is the column the rows are grouped by, or -1.
func (l *List) GroupColumn() int {
	return slices.IndexFunc(l.Columns, func(c Column) bool { return c.Group })
}

// HasSums says whether a column is added up, and there is anything to add.
func (l *List) HasSums() bool {
	return len(l.Rows) > 0 && slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Sum })
}

// Sum adds up the numbers of a column.
func Sum(rows [][]Cell, column int) Number {
	var sum Number
	for _, row := range rows {
		if n, ok := row[column].(Number); ok {
			sum += n
		}
	}
	return sum
}

// HoldsDates says whether a column holds days and nothing else.
func (l *List) HoldsDates(column int) bool {
	found := false
	for _, row := range l.Rows {
		switch row[column].(type) {
		case nil:
		case Date:
			found = true
		default:
			return false
		}
	}
	return found
}
