// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Attribute;
import dev.adjoint.plan.Instruction;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One instruction with its operands as text.
///
/// @param args one per operand, empty text where a port is open
record Use(Instruction at, List<Expression> args, Script script) {

  <T> T get(Attribute<T> key) {
    return at.attributes().get(key);
  }

  boolean has(int index) {
    return index < at.inputs().size() && at.inputs().get(index).isPresent();
  }

  /// Operand `index` as an argument of a call.
  String arg(int index) {
    return args.get(index).text();
  }

  /// Operand `index` before a dot or a bracket.
  String atom(int index) {
    return args.get(index).in(Expression.ATOM);
  }

  String in(int index, int binding) {
    return args.get(index).in(binding);
  }

  Shape shape(int index) {
    return at.inputs().get(index).shape();
  }

  Shape result() {
    return at.outputs().getFirst().shape();
  }

  Optional<Tensor> constant(int index) {
    return script.constant(at.inputs().get(index));
  }

  /// The value of an operand that must be known now.
  long[] known(int index) {
    return constant(index).orElseThrow(() -> refused("depends on data")).toLongs();
  }

  /// Sizes as a tuple: `(N, 784)`.
  String tuple(Shape shape) {
    String sizes = sizes(shape);
    return shape.rank() == 1 ? "(" + sizes + ",)" : "(" + sizes + ")";
  }

  /// Sizes as arguments: `N, 784`.
  String sizes(Shape shape) {
    return shape.dims().isEmpty()
        ? ""
        : java.util.Arrays.stream(shape.sizes())
            .mapToObj(script.sizes()::text)
            .collect(Collectors.joining(", "));
  }

  /// Calls a function that is written above the code.
  Expression call(Definition function, String... arguments) {
    script.need(function);
    return Expression.atom(function.name() + "(" + String.join(", ", arguments) + ")");
  }

  SourceException refused(String why) {
    return new SourceException(
        at.origin().node()
            + ": "
            + at.op().name()
            + " has no form in "
            + script.dialect().title()
            + " here: it "
            + why);
  }
}
