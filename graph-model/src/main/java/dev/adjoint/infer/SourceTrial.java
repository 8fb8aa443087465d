// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What could feed an input: made when a wire is drawn backwards out of input `slot` of `node`,
/// asked for each op. Shapes are left open, for those of a new node still are.
public final class SourceTrial {

  /// A new node that could feed the input.
  ///
  /// @param attributes what must be set for it, such as the element type
  /// @param output the output to lead the wire from
  public record Source(Attributes attributes, int output) {}

  private final List<DType> welcome;

  SourceTrial(Inference inference, String node, int slot) {
    welcome =
        inference
            .fact(node)
            .map(
                facts ->
                    List.of(DType.values()).stream()
                        .filter(t -> takes(facts, slot, t, inference.catalog())))
            .map(types -> types.toList())
            .orElse(List.of());
  }

  private static boolean takes(Facts facts, int slot, DType type, OpCatalog catalog) {
    Optional<InputPort> port = facts.op().flatMap(op -> op.inputAt(slot));
    if (port.isEmpty() || !port.get().types().accepts(type)) {
      return false;
    }
    List<Arrival> arrivals = new ArrayList<>(facts.arrivals());
    while (arrivals.size() <= slot) {
      arrivals.add(Arrival.EMPTY);
    }
    arrivals.set(slot, Arrival.of(new TensorType(type, Shape.UNRANKED)));
    Node wired = facts.node().withInput(slot, Optional.of(PortRef.of("source")));
    Optional<Diagnostic> objection =
        WireTrial.errors(wired, facts.op().orElseThrow(), arrivals, catalog);
    return objection.filter(found -> found.code().startsWith("type.")).isEmpty();
  }

  /// How a new node of `op` would feed the input, or empty when it could not.
  public Optional<Source> source(OpDef op) {
    for (Attributes set : settings(op)) {
      for (DType incoming : DType.values()) {
        List<TensorType> outputs = outputs(op, set, incoming);
        for (int i = 0; i < outputs.size(); i++) {
          if (welcome.contains(outputs.get(i).dtype())) {
            return Optional.of(new Source(set, i));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// First the op as it is, then with each element type it can be told to have.
  private static List<Attributes> settings(OpDef op) {
    List<Attributes> settings = new ArrayList<>(List.of(Attributes.NONE));
    for (Attribute<?> attribute : op.attributes()) {
      if (attribute.kind() == Attribute.Kind.TYPE) {
        for (DType type : DType.values()) {
          settings.add(Attributes.NONE.with(attribute.name(), new AttributeValue.Type(type)));
        }
      }
    }
    return settings;
  }

  private static List<TensorType> outputs(OpDef op, Attributes set, DType incoming) {
    List<Arrival> arrivals = new ArrayList<>();
    for (InputPort port : op.inputs()) {
      for (int i = 0; i < (port.variadic() ? port.minimum() : port.optional() ? 0 : 1); i++) {
        DType type =
            port.types().accepts(incoming)
                ? incoming
                : port.types().types().stream().sorted().findFirst().orElse(incoming);
        arrivals.add(Arrival.of(new TensorType(type, Shape.UNRANKED)));
      }
    }
    return Typing.of("", op, filled(op, set, incoming), arrivals).outputs();
  }

  /// What must be said and is not is taken as anything that may stand there.
  private static Attributes filled(OpDef op, Attributes set, DType incoming) {
    Attributes filled = set;
    for (Attribute<?> attribute : op.attributes()) {
      if (attribute.required() && !set.values().containsKey(attribute.name())) {
        filled = filled.with(attribute.name(), anything(attribute, incoming));
      }
    }
    return filled;
  }

  private static AttributeValue anything(Attribute<?> attribute, DType type) {
    return switch (attribute.kind()) {
      case INT, FLAG -> new AttributeValue.Int((long) Math.max(1, attribute.min()));
      case REAL -> new AttributeValue.Real(Math.clamp(1.0, attribute.min(), attribute.max()));
      case TEXT -> new AttributeValue.Text(attribute.choices().stream().findFirst().orElse("x"));
      case TYPE -> new AttributeValue.Type(type);
      case SHAPE -> new AttributeValue.Dims(Shape.of(1));
      case TENSOR -> new AttributeValue.Literal(Tensor.of(type, Shape.SCALAR, i -> 0));
      case BODY -> new AttributeValue.Body(new Body(Graph.EMPTY, List.of()));
      case REALS -> new AttributeValue.Reals(List.of(1.0));
      case TEXTS -> new AttributeValue.Texts(attribute.choices());
      case INTS -> new AttributeValue.Ints(List.of(0L));
    };
  }
}
