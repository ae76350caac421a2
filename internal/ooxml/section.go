package ooxml

// section ends the section that is being read with its properties; nil are those of
// a text that says nothing of its page.
func (r *reader) section(e *Element) error {
	s := Section{MirrorMargins: r.mirrored, EvenPages: r.evenPages, Blocks: r.blocks}
	r.blocks = nil
	if n := len(r.doc.Sections); n > 0 {
		s.Headers, s.Footers = r.doc.Sections[n-1].Headers, r.doc.Sections[n-1].Footers
	}
	if e != nil {
		if err := r.sectionProps(&s, e); err != nil {
			return err
		}
	}
	if !r.rendered && s.Break != SamePage && s.Break != NextColumn {
		r.page++ // of the section below; the last one has none
	}
	r.doc.Sections = append(r.doc.Sections, s)
	return nil
}

func (r *reader) sectionProps(s *Section, e *Element) error {
	switch e.Val("w:type") {
	case "continuous":
		s.Break = SamePage
	case "evenPage":
		s.Break = EvenPage
	case "oddPage":
		s.Break = OddPage
	case "nextColumn":
		s.Break = NextColumn
	}
	size, margin := e.Child("w:pgSz"), e.Child("w:pgMar")
	s.Width, s.Height = lengthOf(size, "w:w").value, lengthOf(size, "w:h").value
	s.Landscape = size.Attr("w:orient") == "landscape"
	s.Top, s.Right = lengthOf(margin, "w:top").value, lengthOf(margin, "w:right").value
	s.Bottom, s.Left = lengthOf(margin, "w:bottom").value, lengthOf(margin, "w:left").value
	s.Header, s.Footer = lengthOf(margin, "w:header").value, lengthOf(margin, "w:footer").value
	s.Gutter = lengthOf(margin, "w:gutter").value
	s.TitlePage = e.Child("w:titlePg") != nil && isOn(e.Val("w:titlePg"))
	s.FirstNumber = number(e.Child("w:pgNumType").Attr("w:start"), 0, mostCounted)
	var headers, footers []Margin
	for _, c := range e.Children {
		var err error
		switch c.Name {
		case "w:headerReference":
			headers, err = r.margin(headers, c, "header", "w:hdr")
		case "w:footerReference":
			footers, err = r.margin(footers, c, "footer", "w:ftr")
		}
		if err != nil {
			return err
		}
	}
	s.Headers, s.Footers = inherited(headers, s.Headers), inherited(footers, s.Footers)
	return nil
}

// inherited are the headers of a section: its own, and those of the one before of
// the kinds it has none of.
func inherited(own, before []Margin) []Margin {
	for _, m := range before {
		found := false
		for _, o := range own {
			found = found || o.Kind == m.Kind
		}
		if !found {
			own = append(own, m)
		}
	}
	return own
}

// margin adds the header or footer that a reference names; a kind is had once.
func (r *reader) margin(list []Margin, ref *Element, kind, root string) ([]Margin, error) {
	m := Margin{}
	switch ref.Attr("w:type") {
	case "first":
		m.Kind = FirstPage
	case "even":
		m.Kind = LeftPages
	}
	for _, had := range list {
		if had.Kind == m.Kind {
			return list, nil
		}
	}
	name := ""
	for _, rel := range r.related[r.main] {
		if rel.ID == ref.Attr("r:id") && rel.Kind == kind {
			name = rel.Target
		}
	}
	if name == "" {
		return list, nil
	}
	blocks, read := r.margins[name]
	if !read {
		e, err := r.pack.Read(name, textNames, root)
		if err != nil {
			return nil, err
		}
		page := r.page
		if blocks, err = r.story(e); err != nil {
			return nil, err
		}
		r.page = page
		r.margins[name] = blocks
	}
	m.Blocks = blocks
	return append(list, m), nil
}
