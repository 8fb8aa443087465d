// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A use of an op whose decomposition is written down as nodes: the use itself, and what is known
/// of its values.
public abstract class WrittenUse implements NodeScope, UseOfOperands {

  private final OpDef op;
  private final Attributes attributes;
  private final Map<Integer, Tensor> constants;

  protected WrittenUse(OpDef op, Attributes attributes) {
    this(op, attributes, new HashMap<>());
  }

  /// @param around shares the values that are known
  protected WrittenUse(OpDef op, Attributes attributes, WrittenUse around) {
    this(op, attributes, around.constants);
  }

  private WrittenUse(OpDef op, Attributes attributes, Map<Integer, Tensor> constants) {
    this.op = op;
    this.attributes = attributes;
    this.constants = constants;
  }

  @Override
  public final OpDef op() {
    return op;
  }

  @Override
  public final Attributes attributes() {
    return attributes;
  }

  @Override
  public boolean training() {
    return false;
  }

  /// From now on this value is known.
  protected final void know(Value value, Tensor tensor) {
    constants.put(value.id(), tensor);
  }

  @Override
  public final Optional<Tensor> constantValue(Value value) {
    return Optional.ofNullable(constants.get(value.id()));
  }

  @Override
  public abstract List<Value> operands();
}
