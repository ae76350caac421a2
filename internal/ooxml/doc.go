// Package ooxml reads Word files: the guarded package of parts, and the text in
// it with the look that every paragraph and every run has in effect.
//
// It believes nothing that a file says of itself and reads it in bounded time
// and memory. It refuses, in words for the user, what runs (macros, ActiveX),
// what embeds a file of another program, what calls for something elsewhere
// (pictures, texts, a template on a network), what is locked, damaged or too
// large, and what is no .docx. It opens nothing but the bytes it is given, and
// it never writes.
//
// It says what stands in the file and judges none of it: what is deleted, hidden
// or a page number is told as such and left to whoever asks.
package ooxml
