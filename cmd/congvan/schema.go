package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/templates"
)

func schemaCommand(con *console) *cobra.Command {
	return &cobra.Command{
		Use:                   "schema [" + con.word("MẪU", "TEMPLATE") + "|co-quan]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("In lược đồ JSON của định nghĩa, để trình soạn thảo gợi ý khoá", "Print the JSON Schema of a definition, by which an editor completes keys"),
		Example: "  congvan schema > dinh-nghia.schema.json\n" +
			"  congvan schema co-quan > co-quan.schema.json\n" +
			"  congvan schema cv-trien-khai > cv-trien-khai.schema.json",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return con.fault("chỉ nêu một mẫu", "name one template at the most")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			schema := jsonSchema(definitionKeys())
			switch {
			case len(args) == 1 && args[0] == strings.TrimSuffix(profileName, filepath.Ext(profileName)):
				schema = jsonSchema(dispatch.ProfileSchema())
			case len(args) == 1:
				office, _ := openOffice(map[string][]byte{})
				t, err := office.library.Find(args[0])
				if err != nil {
					return err
				}
				if t == nil {
					names, err := office.library.Names()
					if err != nil {
						return err
					}
					return con.fault("không có mẫu %q; gần nhất: %s", "there is no template %q; the nearest: %s", args[0], dispatch.Nearest(args[0], names))
				}
				schema = templateSchema(templates.Drafted(t.Fields))
			}
			e := json.NewEncoder(con.out)
			e.SetEscapeHTML(false)
			e.SetIndent("", "  ")
			return e.Encode(schema)
		},
	}
}

// schemaDialect is the dialect of JSON Schema that editors know best.
const schemaDialect = "http://json-schema.org/draft-07/schema#"

// object is a JSON object.
type object = map[string]any

// jsonSchema is the schema of a definition with the given keys. What an editor
// shows of a key is its Vietnamese description.
func jsonSchema(keys []dispatch.Key) object {
	s := mappingSchema(keys)
	s["$schema"] = schemaDialect
	s["title"] = "Định nghĩa văn bản của congvan"
	return s
}

// templateSchema is the schema of a definition made from a template with the given
// fields. One that brings its own text needs none of them, and a text at the name
// of a field is then the key of every definition.
func templateSchema(fields []dispatch.Key) object {
	if len(fields) == 0 {
		return jsonSchema(definitionKeys())
	}
	s := jsonSchema(append(definitionKeys(), fields...))
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
func definitionKeys() []dispatch.Key {
	keys := dispatch.Schema()
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
		s := keySchema(k)
		s["description"] = k.Vietnamese
		if k.Example != "" && k.Example != k.Name {
			s["examples"] = []string{k.Example}
		}
		properties[k.Name] = s
		if k.Required {
			required = append(required, k.Name)
		}
	}
	return object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// scalarSchema is a text as YAML may take it for another thing.
func scalarSchema() object { return object{"type": []string{"string", "number", "boolean", "null"}} }

func keySchema(k dispatch.Key) object {
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
		return listOf(object{"anyOf": []object{scalarSchema(), mappingSchema(k.Keys)}})
	case dispatch.KindTexts:
		return listOf(scalarSchema())
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
