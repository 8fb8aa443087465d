// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A kind of computation, declared once as a value. Identity is the instance; the name is unique in
/// an [OpCatalog]. Immutable.
public final class OpDef {

  private final Builder said;

  private OpDef(Builder said) {
    this.said = said;
  }

  public static Builder named(String name) {
    return new Builder(name);
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
    Builder copy = new Builder(said.name);
    copy.since = said.since;
    copy.category = said.category;
    copy.summary = said.summary;
    copy.formula = said.formula;
    copy.chainRule.addAll(said.chainRule);
    copy.inputs.addAll(said.inputs);
    copy.outputs.addAll(said.outputs);
    copy.attributes.addAll(said.attributes);
    copy.shape = said.shape;
    copy.outputCount = said.outputCount;
    copy.constantValue = said.constantValue;
    return copy.gradient(rule).build();
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

  /// Collects a declaration; [#build] checks that it is whole.
  public static final class Builder {
    private final String name;
    private int since = 1;
    private Category category = Category.INTERNAL;
    private String summary = "";
    private String formula = "";
    private final List<String> chainRule = new ArrayList<>();
    private final List<InputPort> inputs = new ArrayList<>();
    private final List<OutputPort> outputs = new ArrayList<>();
    private final List<Attribute<?>> attributes = new ArrayList<>();
    private ShapeRule shape = in -> List.of();
    private Gradient gradient = new Gradient.None("not declared");
    private boolean gradientSaid;
    private @org.jspecify.annotations.Nullable Decomposition decomposition;
    private BiFunction<Integer, Attributes, Integer> outputCount = (in, a) -> -1;
    private @org.jspecify.annotations.Nullable TypesRule types;
    private boolean copies;
    private Role role = Role.COMPUTE;
    private @org.jspecify.annotations.Nullable Fold fold;
    private boolean foldsTypes;
    private @org.jspecify.annotations.Nullable String dataDependence;
    private Function<Attributes, Optional<Tensor>> constantValue = attributes -> Optional.empty();

    private Builder(String name) {
      this.name = name;
    }

    public Builder since(int version) {
      since = version;
      return this;
    }

    public Builder category(Category value) {
      category = value;
      return this;
    }

    public Builder summary(String text) {
      summary = text;
      return this;
    }

    public Builder formula(String text) {
      formula = text;
      return this;
    }

    public Builder chainRule(String... lines) {
      chainRule.addAll(List.of(lines));
      return this;
    }

    public Builder role(Role value) {
      role = value;
      return this;
    }

    /// Says the value of output 0 where the attributes alone decide it: shape rules downstream may
    /// then read it. Called with attributes that have been checked.
    public Builder constantValue(Function<Attributes, Optional<Tensor>> value) {
      constantValue = value;
      return this;
    }

    /// Says how to compute the one output from known operands, before any run.
    public Builder fold(Fold value) {
      fold = value;
      return this;
    }

    /// As [#fold], for an op that hangs on the types of its operands alone.
    public Builder foldTypes(Fold value) {
      foldsTypes = true;
      return fold(value);
    }

    /// The output shapes hang on the data itself: such a node runs eagerly, and people are told
    /// this reason.
    public Builder dataDependent(String reason) {
      dataDependence = reason;
      return this;
    }

    /// A required input whose element type is bound to `variable`.
    public Builder input(String port, String variable, TypeSet types) {
      inputs.add(new InputPort(port, variable, types, false, false, 1));
      return this;
    }

    public Builder optionalInput(String port, String variable, TypeSet types) {
      inputs.add(new InputPort(port, variable, types, true, false, 0));
      return this;
    }

    /// Must be the last input.
    public Builder variadicInput(String port, String variable, TypeSet types, int minimum) {
      inputs.add(new InputPort(port, variable, types, false, true, minimum));
      return this;
    }

    /// An output of the type bound to `variable`.
    public Builder output(String port, String variable) {
      return output(port, TypeRule.variable(variable));
    }

    public Builder output(String port, DType dtype) {
      return output(port, TypeRule.always(dtype));
    }

    public Builder output(String port, TypeRule rule) {
      outputs.add(new OutputPort(port, rule, false));
      return this;
    }

    public Builder variadicOutput(
        String port, TypeRule rule, BiFunction<Integer, Attributes, Integer> count) {
      outputs.add(new OutputPort(port, rule, true));
      outputCount = count;
      return this;
    }

    /// As many outputs as `count` says, each of the type that the rule given to [#types] says.
    public Builder variadicOutput(String port, BiFunction<Integer, Attributes, Integer> count) {
      TypeRule elsewhere =
          in -> {
            throw new IllegalStateException(name + " says the types of its outputs all at once");
          };
      return variadicOutput(port, elsewhere, count);
    }

    public Builder attribute(Attribute<?> attribute) {
      attributes.add(attribute);
      return this;
    }

    /// Shape rule of an op with one output.
    public Builder shape(Function<ShapeScope, Shape> rule) {
      shape = in -> List.of(rule.apply(in));
      return this;
    }

    public Builder shapes(ShapeRule rule) {
      shape = rule;
      return this;
    }

    public Builder types(TypesRule rule) {
      types = rule;
      return this;
    }

    /// Says that output 0 is input 0 unchanged.
    public Builder copies() {
      copies = true;
      return this;
    }

    public Builder gradient(Gradient.Body body) {
      return gradient(new Gradient.Rule(body));
    }

    public Builder notDifferentiable(String reason) {
      return gradient(new Gradient.None(reason));
    }

    /// A composite; the gradient comes from the decomposition.
    public Builder decomposition(Decomposition body) {
      decomposition = body;
      return gradientSaid ? this : gradient(new Gradient.Derived());
    }

    private Builder gradient(Gradient value) {
      gradient = value;
      gradientSaid = true;
      return this;
    }

    public OpDef build() {
      if (!gradientSaid) {
        throw new IllegalStateException(name + " says nothing of its gradient");
      }
      if (outputs.stream().noneMatch(OutputPort::variadic)) {
        int count = outputs.size();
        outputCount = (in, a) -> count;
      }
      return new OpDef(this);
    }
  }
}
