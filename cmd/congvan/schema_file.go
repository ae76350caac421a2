package main

import (
	"congvan/dispatch"
	"congvan/templates"
)

// fileSchema is the schema of the file of a template.
func fileSchema() object {
	keys := templates.FileKeys()
	s := jsonSchema("Mẫu soạn thảo của congvan", keys)
	properties := s["properties"].(object)
	for _, k := range keys {
		if k.Kind == dispatch.KindAny {
			properties[k.Name] = described(k, leavesSchema(templates.TextKeys()))
		}
	}
	return s
}

// leavesSchema is the schema of keys whose values are made of texts to expand,
// none of which must be there.
func leavesSchema(keys []dispatch.Key) object {
	properties := object{}
	for _, k := range keys {
		properties[k.Name] = described(k, leafSchema(k))
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// leafSchema is the schema of one key of these. Where a definition has a number or
// a choice there is a text that prints it; an item of a list may be repeated.
func leafSchema(k dispatch.Key) object {
	one := scalarSchema()
	switch k.Kind {
	case dispatch.KindMapping:
		return leavesSchema(k.Keys)
	case dispatch.KindMappings, dispatch.KindRecipients:
		one = object{"anyOf": []object{scalarSchema(), leavesSchema(k.Keys)}}
	case dispatch.KindTexts:
	default:
		return one
	}
	properties, required := object{}, []string{}
	for _, r := range templates.RepeatKeys() {
		properties[r.Name] = described(r, scalarSchema())
		if r.Kind == dispatch.KindAny {
			properties[r.Name] = described(r, one)
		}
		required = append(required, r.Name)
	}
	turn := object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
	return object{"anyOf": []object{one, {"type": "array", "items": object{"anyOf": []object{one, turn}}}}}
}
