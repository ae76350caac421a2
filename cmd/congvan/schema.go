package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/register"
	"congvan/templates"
)

// namedSchema is the schema of a file that is no definition.
type namedSchema struct {
	name  string
	words diag.Words // the file it is of
	of    func() object
}

// namedSchemas are those, by the names they are asked for.
func namedSchemas() []namedSchema {
	return []namedSchema{
		{"co-quan", diag.Words{Vi: "hồ sơ cơ quan, " + profileName, En: "the profile of an office, " + profileName},
			func() object { return jsonSchema("Hồ sơ cơ quan của congvan", dispatch.ProfileSchema()) }},
		{"mau", diag.Words{Vi: "mẫu riêng của cơ quan, " + libraryName + "/*.yaml", En: "a template of an office, " + libraryName + "/*.yaml"}, fileSchema},
		{"ban-sao", diag.Words{Vi: "định nghĩa bản sao, congvan copy ghi ra", En: "the definition of a copy, which congvan copy writes"},
			func() object {
				return jsonSchema("Định nghĩa bản sao của congvan", leftToProfile(dispatch.CopySchema()))
			}},
		{"danh-ba", diag.Words{Vi: "danh bạ nơi nhận, " + distribution.Name, En: "the directory of recipients, " + distribution.Name},
			func() object { return jsonSchema("Danh bạ nơi nhận của congvan", distribution.Schema()) }},
		{strings.TrimSuffix(register.Name, filepath.Ext(register.Name)), diag.Words{Vi: "sổ văn bản đi, " + register.Name, En: "the register, " + register.Name},
			func() object { return jsonSchema("Sổ văn bản đi của congvan", register.Schema()) }},
	}
}

func schemaCommand(con *console) *cobra.Command {
	use := "schema [" + con.word("MẪU", "TEMPLATE")
	short := con.word("In lược đồ JSON của định nghĩa, để trình soạn thảo gợi ý khoá", "Print the JSON Schema of a definition, by which an editor completes keys")
	long := short + con.word("\n\nNêu tên một mẫu để có thêm các trường của mẫu ấy, hoặc nêu:", "\n\nName a template to have its fields as well, or name:")
	for _, s := range namedSchemas() {
		use += "|" + s.name
		long += fmt.Sprintf("\n  %-14s %s", s.name, s.words.In(con.lang))
	}
	return &cobra.Command{
		Use:                   use + "]",
		DisableFlagsInUseLine: true,
		Short:                 short,
		Long:                  long,
		Example: "  congvan schema > dinh-nghia.schema.json\n" +
			"  congvan schema co-quan > co-quan.schema.json\n" +
			"  congvan schema mau > mau.schema.json\n" +
			"  congvan schema cv-trien-khai > cv-trien-khai.schema.json",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return con.fault("chỉ nêu một mẫu", "name one template at the most")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := con.schema(strings.Join(args, ""))
			if err != nil {
				return err
			}
			e := json.NewEncoder(con.out)
			e.SetEscapeHTML(false)
			e.SetIndent("", "  ")
			return e.Encode(schema)
		},
	}
}

// schema is the schema of a name: that of every definition, a named one, or that
// of the definitions made from a template.
func (c *console) schema(name string) (object, error) {
	if name == "" {
		return jsonSchema(definitionTitle, definitionKeys()), nil
	}
	for _, s := range namedSchemas() {
		if s.name == name {
			return s.of(), nil
		}
	}
	office, _ := openOffice(map[string][]byte{})
	t, err := office.library.Find(name)
	if err != nil {
		return nil, err
	}
	if t == nil {
		return nil, c.noTemplate(office, name)
	}
	return templateSchema(templates.Drafted(t.Fields)), nil
}

// schemaDialect is the dialect of JSON Schema that editors know best.
const schemaDialect = "http://json-schema.org/draft-07/schema#"

// object is a JSON object.
type object = map[string]any

// definitionTitle is the title of the schema of definitions.
const definitionTitle = "Định nghĩa văn bản của congvan"

// jsonSchema is the schema of a file with the given keys. What an editor shows of
// a key is its Vietnamese description.
func jsonSchema(title string, keys []dispatch.Key) object {
	s := mappingSchema(keys)
	s["$schema"] = schemaDialect
	s["title"] = title
	return s
}

// templateSchema is the schema of a definition made from a template with the given
// fields. One that brings its own text needs none of them, and a text at the name
// of a field is then the key of every definition.
func templateSchema(fields []dispatch.Key) object {
	if len(fields) == 0 {
		return jsonSchema(definitionTitle, definitionKeys())
	}
	s := jsonSchema(definitionTitle, append(definitionKeys(), fields...))
	properties, always, needed := s["properties"].(object), []string{}, []string{}
	for _, k := range definitionKeys() {
		if slices.ContainsFunc(fields, func(f dispatch.Key) bool { return f.Name == k.Name }) {
			properties[k.Name] = object{"anyOf": []any{properties[k.Name], keySchema(k)}}
		}
		if k.Required && k.Name != textKey {
			always = append(always, k.Name)
		}
	}
	for _, f := range fields {
		if f.Required {
			needed = append(needed, f.Name)
		}
	}
	s["required"] = always
	s["if"] = object{"properties": object{textKey: object{"type": "string"}}, "required": []string{textKey}}
	s["else"] = object{"required": needed}
	return s
}

// definitionKeys are the keys of a definition as an editor should take them: the
// body may be left to the profile of the office.
func definitionKeys() []dispatch.Key { return leftToProfile(dispatch.Schema()) }

// leftToProfile are keys of which the body is not required.
func leftToProfile(keys []dispatch.Key) []dispatch.Key {
	for i := range keys {
		keys[i].Required = keys[i].Required && keys[i].Name != "co_quan"
	}
	return keys
}

// textKey is the key of the text of a definition.
const textKey = "noi_dung"

func mappingSchema(keys []dispatch.Key) object {
	properties := object{}
	required := []string{}
	for _, k := range keys {
		properties[k.Name] = described(k, keySchema(k))
		if k.Required {
			required = append(required, k.Name)
		}
	}
	return object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// recipientSchema is the keys of a recipient, one of which says who it is.
func recipientSchema(keys []dispatch.Key) object {
	s := mappingSchema(keys)
	var who []object
	for _, name := range dispatch.WhoKeys() {
		who = append(who, object{"required": []string{name}})
	}
	s["anyOf"] = who
	return s
}

// described is a schema of the key with what an editor says of it.
func described(k dispatch.Key, s object) object {
	out := maps.Clone(s)
	out["description"] = k.Vietnamese
	if k.Example != "" && k.Example != k.Name {
		out["examples"] = []string{k.Example}
	}
	return out
}

// scalarSchema is a text as YAML may take it for another thing.
func scalarSchema() object { return object{"type": []string{"string", "number", "boolean", "null"}} }

func keySchema(k dispatch.Key) object {
	if k.Many {
		k.Many = false
		return listOf(keySchema(k))
	}
	switch k.Kind {
	case dispatch.KindMapping:
		return orNull(mappingSchema(k.Keys))
	case dispatch.KindMappings:
		if k.Name == "co_quan" || k.Name == "ky" {
			// A key of the profile stands for all of it.
			return listOf(object{"anyOf": []object{scalarSchema(), mappingSchema(k.Keys)}})
		}
		return listOf(mappingSchema(k.Keys))
	case dispatch.KindRecipients:
		return listOf(object{"anyOf": []object{scalarSchema(), recipientSchema(k.Keys)}})
	case dispatch.KindNamed:
		return listOf(object{"anyOf": []object{scalarSchema(), mappingSchema(k.Keys)}})
	case dispatch.KindTexts:
		return listOf(scalarSchema())
	case dispatch.KindAny:
		return object{}
	case dispatch.KindChoice:
		words := []any{nil}
		for _, word := range k.Choices {
			switch word {
			case "true":
				words = append(words, true)
			case "false":
				words = append(words, false)
			case "1":
				words = append(words, 1, "1")
			default:
				words = append(words, word)
			}
		}
		return object{"enum": words}
	}
	return scalarSchema()
}

// listOf is one value, or a list of such.
func listOf(one object) object {
	return object{"anyOf": []object{one, {"type": "array", "items": one}, {"type": "null"}}}
}

func orNull(s object) object { return object{"anyOf": []object{s, {"type": "null"}}} }
