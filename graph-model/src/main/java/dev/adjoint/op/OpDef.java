// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// A kind of computation, declared once as a value. Identity is the instance; the name is unique in
/// an [OpCatalog]. Immutable.
public final class OpDef {

  private final OpBuilder said;

  OpDef(OpBuilder said) {
    this.said = said;
  }

  public static OpBuilder named(String name) {
    return new OpBuilder(name);
  }

  public String name() {
    return said.name;
  }

  /// ONNX operator-set version whose semantics this is; 1 for ops of our own.
  public int since() {
    return said.since;
  }

  public Category category() {
    return said.category;
  }

  /// One line for the palette and the inspector.
  public String summary() {
    return said.summary;
  }

  /// The formula shown at the top of help and inspector, such as `Y = A · B`.
  public String formula() {
    return said.formula;
  }

  /// The local rule as a formula, one line per input and per parameter that a layer owns, such as
  /// `∂L/∂A = ∂L/∂Y · Bᵀ`. Names are those of ports; `∘` multiplies element by element, `·` as
  /// matrices or by a number, `[c]` is 1 where `c` holds and 0 elsewhere. Where an operand was
  /// stretched, readers put the sum over the stretched axes before it.
  public List<String> chainRule() {
    return List.copyOf(said.chainRule);
  }

  public List<InputPort> inputs() {
    return List.copyOf(said.inputs);
  }

  public List<OutputPort> outputs() {
    return List.copyOf(said.outputs);
  }

  public List<Attribute<?>> attributes() {
    return List.copyOf(said.attributes);
  }

  public Optional<Attribute<?>> attribute(String name) {
    return said.attributes.stream()
        .<Attribute<?>>map(a -> a)
        .filter(a -> a.name().equals(name))
        .findFirst();
  }

  /// Whether nodes hold graphs of their own, which the op runs.
  public boolean hasBodies() {
    return said.attributes.stream().anyMatch(a -> a.kind() == Attribute.Kind.BODY);
  }

  public ShapeRule shapeRule() {
    return said.shape;
  }

  /// Says element types and shapes at once, in the place of the shape rule and the types of the
  /// output ports.
  public Optional<TypesRule> typesRule() {
    return Optional.ofNullable(said.types);
  }

  /// Whether output 0 is input 0 unchanged: what is known of the one is known of the other.
  public boolean copies() {
    return said.copies;
  }

  public Gradient gradient() {
    return said.gradient;
  }

  public Optional<Decomposition> decomposition() {
    return Optional.ofNullable(said.decomposition);
  }

  /// Primitives have kernels; composites have a decomposition.
  public boolean isPrimitive() {
    return said.decomposition == null;
  }

  /// This op as a primitive whose gradient is `rule`: for readers who have a word for the whole of
  /// it.
  public OpDef whole(Gradient.Body rule) {
    return said.whole(rule).build();
  }

  /// This op taken apart in another way: for readers who have words for it that depend on the use.
  public OpDef inOtherWords(Decomposition body) {
    return said.copy().decomposition(body).build();
  }

  /// What part a node of this op plays in a run.
  public Role role() {
    return said.role;
  }

  /// The value of output 0 when the attributes alone decide it, else empty.
  public Optional<Tensor> constantValue(Attributes attributes) {
    return said.constantValue.apply(attributes);
  }

  /// How to compute the output before any run from small operands that are known; empty for
  /// composites, which follow their decomposition, and for ops no shape hangs on.
  public Optional<Fold> fold() {
    return Optional.ofNullable(said.fold);
  }

  /// True when [#fold()] looks at the types of the operands alone.
  public boolean foldsTypes() {
    return said.foldsTypes;
  }

  /// Why the shapes of the outputs hang on the data itself and not on an operand that says sizes;
  /// empty when they do not.
  public Optional<String> dataDependence() {
    return Optional.ofNullable(said.dataDependence);
  }

  /// Number of outputs of a node with `inputCount` wires.
  public int outputCount(int inputCount, Attributes attributes) {
    return said.outputCount.apply(inputCount, attributes);
  }

  /// The port that wire `index` belongs to; past the last it is the variadic one, if there is one.
  public Optional<InputPort> inputAt(int index) {
    if (index < said.inputs.size()) {
      return Optional.of(said.inputs.get(index));
    }
    return said.inputs.isEmpty() || !said.inputs.getLast().variadic()
        ? Optional.empty()
        : Optional.of(said.inputs.getLast());
  }

  @Override
  public String toString() {
    return said.name;
  }
}
