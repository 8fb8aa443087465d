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
import org.jspecify.annotations.Nullable;

/// Collects the declaration of an [OpDef]; [#build] checks that it is whole.
public final class OpBuilder {
  final String name;
  int since = 1;
  Category category = Category.INTERNAL;
  String summary = "";
  String formula = "";
  final List<String> chainRule = new ArrayList<>();
  final List<InputPort> inputs = new ArrayList<>();
  final List<OutputPort> outputs = new ArrayList<>();
  final List<Attribute<?>> attributes = new ArrayList<>();
  ShapeRule shape = in -> List.of();
  Gradient gradient = new Gradient.None("not declared");
  private boolean gradientSaid;
  @Nullable Decomposition decomposition;
  BiFunction<Integer, Attributes, Integer> outputCount = (in, a) -> -1;
  @Nullable TypesRule types;
  boolean copies;
  Role role = Role.COMPUTE;
  @Nullable Fold fold;
  boolean foldsTypes;
  @Nullable String dataDependence;
  Function<Attributes, Optional<Tensor>> constantValue = attributes -> Optional.empty();

  OpBuilder(String name) {
    this.name = name;
  }

  public OpBuilder since(int version) {
    since = version;
    return this;
  }

  public OpBuilder category(Category value) {
    category = value;
    return this;
  }

  public OpBuilder summary(String text) {
    summary = text;
    return this;
  }

  public OpBuilder formula(String text) {
    formula = text;
    return this;
  }

  public OpBuilder chainRule(String... lines) {
    chainRule.addAll(List.of(lines));
    return this;
  }

  public OpBuilder role(Role value) {
    role = value;
    return this;
  }

  /// Says the value of output 0 where the attributes alone decide it: shape rules downstream may
  /// then read it. Called with attributes that have been checked.
  public OpBuilder constantValue(Function<Attributes, Optional<Tensor>> value) {
    constantValue = value;
    return this;
  }

  /// Says how to compute the one output from known operands, before any run.
  public OpBuilder fold(Fold value) {
    fold = value;
    return this;
  }

  /// As [#fold], for an op that hangs on the types of its operands alone.
  public OpBuilder foldTypes(Fold value) {
    foldsTypes = true;
    return fold(value);
  }

  /// The output shapes hang on the data itself: such a node runs eagerly, and people are told this
  /// reason.
  public OpBuilder dataDependent(String reason) {
    dataDependence = reason;
    return this;
  }

  /// A required input whose element type is bound to `variable`.
  public OpBuilder input(String port, String variable, TypeSet types) {
    inputs.add(new InputPort(port, variable, types, false, false, 1));
    return this;
  }

  public OpBuilder optionalInput(String port, String variable, TypeSet types) {
    inputs.add(new InputPort(port, variable, types, true, false, 0));
    return this;
  }

  /// Must be the last input.
  public OpBuilder variadicInput(String port, String variable, TypeSet types, int minimum) {
    inputs.add(new InputPort(port, variable, types, false, true, minimum));
    return this;
  }

  /// An output of the type bound to `variable`.
  public OpBuilder output(String port, String variable) {
    return output(port, TypeRule.variable(variable));
  }

  public OpBuilder output(String port, DType dtype) {
    return output(port, TypeRule.always(dtype));
  }

  public OpBuilder output(String port, TypeRule rule) {
    outputs.add(new OutputPort(port, rule, false));
    return this;
  }

  public OpBuilder variadicOutput(
      String port, TypeRule rule, BiFunction<Integer, Attributes, Integer> count) {
    outputs.add(new OutputPort(port, rule, true));
    outputCount = count;
    return this;
  }

  /// As many outputs as `count` says, each of the type that the rule given to [#types] says.
  public OpBuilder variadicOutput(String port, BiFunction<Integer, Attributes, Integer> count) {
    TypeRule elsewhere =
        in -> {
          throw new IllegalStateException(name + " says the types of its outputs all at once");
        };
    return variadicOutput(port, elsewhere, count);
  }

  public OpBuilder attribute(Attribute<?> attribute) {
    attributes.add(attribute);
    return this;
  }

  /// Shape rule of an op with one output.
  public OpBuilder shape(Function<ShapeScope, Shape> rule) {
    shape = in -> List.of(rule.apply(in));
    return this;
  }

  public OpBuilder shapes(ShapeRule rule) {
    shape = rule;
    return this;
  }

  public OpBuilder types(TypesRule rule) {
    types = rule;
    return this;
  }

  /// Says that output 0 is input 0 unchanged.
  public OpBuilder copies() {
    copies = true;
    return this;
  }

  public OpBuilder gradient(Gradient.Body body) {
    return gradient(new Gradient.Rule(body));
  }

  public OpBuilder notDifferentiable(String reason) {
    return gradient(new Gradient.None(reason));
  }

  /// A composite; the gradient comes from the decomposition.
  public OpBuilder decomposition(Decomposition body) {
    decomposition = body;
    return gradientSaid ? this : gradient(new Gradient.Derived());
  }

  private OpBuilder gradient(Gradient value) {
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
    return new OpDef(copy());
  }

  /// What has been said so far, apart from this builder: ops do not change after they are built.
  OpBuilder copy() {
    OpBuilder copy = new OpBuilder(name);
    copy.since = since;
    copy.category = category;
    copy.summary = summary;
    copy.formula = formula;
    copy.chainRule.addAll(chainRule);
    copy.inputs.addAll(inputs);
    copy.outputs.addAll(outputs);
    copy.attributes.addAll(attributes);
    copy.shape = shape;
    copy.gradient = gradient;
    copy.gradientSaid = gradientSaid;
    copy.decomposition = decomposition;
    copy.outputCount = outputCount;
    copy.types = types;
    copy.copies = copies;
    copy.role = role;
    copy.fold = fold;
    copy.foldsTypes = foldsTypes;
    copy.dataDependence = dataDependence;
    copy.constantValue = constantValue;
    return copy;
  }

  /// The same op as a primitive with this gradient.
  OpBuilder whole(Gradient.Body rule) {
    OpBuilder whole = copy();
    whole.decomposition = null;
    return whole.gradient(rule);
  }
}
