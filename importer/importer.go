// Package importer brings an existing paper back into a definition. A reader
// of a format fills a Source: the lines, tables and notes of the paper as they
// stand there. Recognise finds the components in it, the same for every format.
//
// It promises that every word of the source is in the definition: Kept proves
// it, or lists what is not. What it is unsure of it tells as a Doubt, with
// place and confidence; what it cannot place goes into the text, never away. It
// corrects nothing: spelling, capitals and punctuation inside a component are
// those of the paper.
//
// The package writes no file and prints nothing, and looks at no file's name.
package importer
