// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The attributes of a node as a JSON object. Those that the op declares are read by their kind;
/// those of an op or a name that the catalog does not know stay JSON.
public final class AttributeJson {

  private AttributeJson() {}

  /// @param catalog what the nodes of bodies are made of
  public static Attributes read(JsonAt object, Optional<OpDef> op, OpCatalog catalog)
      throws GraphFileException {
    return read(object, op, new BodyReader(catalog, 0));
  }

  static Attributes read(JsonAt object, Optional<OpDef> op, BodyReader bodies)
      throws GraphFileException {
    Map<String, JsonAt> members = object.members();
    DType literalType = literalType(op, members);
    TreeMap<String, AttributeValue> values = new TreeMap<>();
    for (Map.Entry<String, JsonAt> member : members.entrySet()) {
      JsonAt at = member.getValue();
      Optional<Attribute<?>> key = op.flatMap(o -> o.attribute(member.getKey()));
      values.put(
          member.getKey(),
          key.isPresent()
              ? AttributeReader.read(at, key.get(), literalType, bodies)
              : new AttributeValue.Raw(at.json()));
    }
    return new Attributes(values);
  }

  /// The element type of numbers without one: that of the op's own `dtype` attribute, else float32.
  private static DType literalType(Optional<OpDef> op, Map<String, JsonAt> members) {
    JsonAt said = members.get(LiteralType.ATTRIBUTE);
    return said != null && said.value() instanceof JsonValue.JsonString(int o, String name)
        ? DType.named(name).orElseGet(() -> LiteralType.byDefault(op))
        : LiteralType.byDefault(op);
  }

  /// The values by name, in the order of the names.
  ///
  /// @param catalog what the nodes of bodies are made of
  public static SequencedMap<String, JsonValue> write(
      Attributes attributes, Optional<OpDef> op, OpCatalog catalog) {
    AttributeWriter writer = new AttributeWriter(op, LiteralType.of(op, attributes), catalog);
    SequencedMap<String, JsonValue> values = new LinkedHashMap<>();
    attributes.values().forEach((name, value) -> values.put(name, writer.write(name, value)));
    return values;
  }

  /// A tensor written as a number, as nested lists or with shape and type spelled out.
  ///
  /// @param plainType element type of plain numbers
  public static Tensor tensor(JsonAt at, DType plainType) throws GraphFileException {
    return LiteralReader.read(at, plainType);
  }

  /// `value` as JSON text on one line.
  public static String text(JsonValue value) {
    return JsonLayout.inline(value);
  }
}
