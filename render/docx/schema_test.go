package docx

import (
	"slices"
	"strings"
	"testing"
)

// sequences are the children an element may have, in the order the schema of
// ECMA-376 (transitional) gives them. Word calls a file with another order
// damaged. Names that we do not write and that stand between no two that we do
// are left out.
var sequences = map[string]string{
	"w:document": "body",
	"w:tbl":      "tblPr tblGrid tr",
	"w:tr":       "tblPrEx trPr tc",
	"w:p":        "pPr r",
	"w:hdr":      "p",

	"w:pPr": `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
		suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
		snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
		textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
	"w:pBdr": "top left bottom right between bar",
	"w:tabs": "tab",
	"w:rPr": `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
		vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
		lang eastAsianLayout specVanish oMath`,

	"w:tblPr": `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
		tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`,
	"w:tblBorders": "top left bottom right insideH insideV",
	"w:tblCellMar": "top left bottom right",
	"w:tblGrid":    "gridCol",
	"w:trPr":       "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
	"w:tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",

	"w:sectPr": `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
		pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`,

	"w:styles":      "docDefaults latentStyles style",
	"w:docDefaults": "rPrDefault pPrDefault",
	"w:rPrDefault":  "rPr",
	"w:pPrDefault":  "pPr",
	"w:style": `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
		personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
	"w:latentStyles": "lsdException",

	"w:settings": `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
		displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
		embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
		bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
		formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
		revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride
		styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
		doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders
		noPunctuationKerning characterSpacingControl updateFields hdrShapeDefaults footnotePr endnotePr compat docVars
		rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
		doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults
		doNotEmbedSmartTags decimalSymbol listSeparator`,
	"w:compat":     "compatSetting",
	"w:footnotePr": "pos numFmt numStart numRestart footnote",
	"w:footnotes":  "footnote",
	"w:footnote":   "p",
}

// choices are the elements whose children may come in any order.
var choices = map[string]string{
	"w:r":  "rPr t br tab fldChar instrText footnoteReference footnoteRef separator continuationSeparator",
	"w:tc": "tcPr p tbl",
	// The section ends the body; another test looks at what is before it.
	"w:body": "p tbl sectPr",
}

// many are the elements that may stand more than once beside each other.
const many = " r p tr tc tab gridCol style footnote compatSetting lsdException headerReference footerReference "

func TestOrderOfElements(t *testing.T) {
	all := definitions(t)
	all["choices"] = small + "trinh_bay: {co_chu: 15, gian_dong: 20, thut_dau_dong: 12.7, cach_doan: 8}\n"
	all["long list"] = longList
	all["ruled"], all["enclosed"], all["form"], all["foot"] = ruled, enclosed, form, small+notForTheMedia
	for name, definition := range all {
		f, _ := made(t, definition)
		for part, root := range f.parts {
			if strings.HasPrefix(part, "word/") && strings.HasSuffix(part, ".xml") {
				checkOrder(t, name+", "+part, root)
			}
		}
	}
}

// checkOrder looks at n and all below it. Properties come before what they
// are of, but for a section's, and Word wants a paragraph at the end of a cell
// and of the text.
func checkOrder(t *testing.T, where string, n *node) {
	t.Helper()
	order, ordered := sequences[n.name]
	known := strings.Fields(order + " " + choices[n.name])
	last, lastName := -1, ""
	for i, c := range n.children {
		local := strings.TrimPrefix(c.name, "w:")
		at := slices.Index(known, local)
		switch {
		case at < 0:
			t.Errorf("%s: %s has no child %s", where, n.name, c.name)
		case ordered && at < last:
			t.Errorf("%s: in %s, %s stands behind %s", where, n.name, local, lastName)
		case ordered && at == last && !strings.Contains(many, " "+local+" "):
			t.Errorf("%s: %s has two %s", where, n.name, local)
		case strings.HasSuffix(local, "Pr") && choices[n.name] != "" && local != "sectPr" && i > 0,
			local == "sectPr" && i != len(n.children)-1:
			t.Errorf("%s: %s is child %d of %s", where, local, i+1, n.name)
		}
		last, lastName = at, local
		checkOrder(t, where, c)
	}
	if (n.name == "w:tc" || n.name == "w:body") && len(n.children) > 1 {
		end := n.children[len(n.children)-1]
		if n.name == "w:body" {
			end = n.children[len(n.children)-2]
		}
		if end.name != "w:p" {
			t.Errorf("%s: %s ends with %s; Word wants a paragraph there", where, n.name, end.name)
		}
	}
	if n.name != "w:t" && n.name != "w:instrText" && strings.TrimSpace(n.text) != "" {
		t.Errorf("%s: %s holds the text %q", where, n.name, n.text)
	}
}
