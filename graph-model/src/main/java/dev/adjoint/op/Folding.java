// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// Computes uses of ops whose operands are known before any run: primitives by their [Fold],
/// composites by what they are made of. Bounded: large tensors and long decompositions stay
/// unknown.
public final class Folding {

  /// Elements of the largest tensor that is computed or looked at.
  public static final long MOST = 4096;

  /// Ops in the longest decomposition that is followed.
  private static final int LONGEST = 200;

  private int emitted;

  private Folding() {}

  /// The outputs of `use` that are known, one entry an output.
  ///
  /// @param outputs types as the shape rule gives them
  public static List<Optional<Tensor>> of(Use use, List<TensorType> outputs) {
    try {
      return new Folding().outputs(use, outputs);
    } catch (RuntimeException notNow) {
      // Whatever keeps it from being computed here, the run meets it again and says so.
      return Collections.nCopies(outputs.size(), Optional.empty());
    }
  }

  private List<Optional<Tensor>> outputs(Use use, List<TensorType> outputs) {
    List<Optional<Tensor>> unknown = Collections.nCopies(outputs.size(), Optional.empty());
    boolean small = outputs.stream().allMatch(Folding::isSmall);
    if (!small || use.op().role() != Role.COMPUTE) {
      return unknown;
    }
    List<Optional<Tensor>> values = new ArrayList<>();
    boolean complete = true;
    for (int wire = 0; wire < use.inputs().size(); wire++) {
      Optional<Tensor> value = value(use, wire);
      complete &= value.isPresent() || use.inputs().get(wire).isEmpty();
      values.add(value);
    }
    Optional<Fold> fold = use.op().fold();
    if (fold.isPresent()) {
      return complete || use.op().foldsTypes()
          ? List.of(
              fold.get()
                  .value(new FoldScope(use.attributes(), use.inputs(), values, outputs.getFirst())))
          : unknown;
    }
    return complete ? inside(use, values).orElse(unknown) : unknown;
  }

  private static Optional<Tensor> value(Use use, int wire) {
    return use.inputs().get(wire).isEmpty()
        ? Optional.empty()
        : use.constants().apply(wire).filter(tensor -> tensor.elements() <= MOST);
  }

  /// True when every dimension is known and there are few enough elements to compute with.
  public static boolean isSmall(TensorType type) {
    if (!type.shape().isKnown()) {
      return false;
    }
    long elements = 1;
    for (long size : type.shape().sizes()) {
      if (size > MOST) {
        return false;
      }
      elements *= Math.max(1, size);
      if (elements > MOST) {
        return false;
      }
    }
    return true;
  }

  private Optional<List<Optional<Tensor>>> inside(Use use, List<Optional<Tensor>> values) {
    Interior interior = new Interior(use, values);
    return use.op()
        .decomposition()
        .map(body -> body.expand(interior).stream().map(interior::constantValue).toList());
  }

  /// The inside of a composite: every value emitted is computed at once, if it can be.
  private final class Interior implements NodeScope {
    private final Use use;
    private final List<Value> operands = new ArrayList<>();
    private final Map<Integer, Tensor> known = new HashMap<>();
    private int nextId;

    Interior(Use use, List<Optional<Tensor>> values) {
      this.use = use;
      for (int wire = 0; wire < values.size(); wire++) {
        Optional<TensorType> type = use.inputs().get(wire);
        operands.add(type.isEmpty() ? Value.ABSENT : fresh(type.get(), values.get(wire)));
      }
    }

    private Value fresh(TensorType type, Optional<Tensor> tensor) {
      Value value = new Value(nextId++, type);
      tensor.ifPresent(t -> known.put(value.id(), t));
      return value;
    }

    @Override
    public List<Value> emitAll(OpDef op, Attributes attributes, List<Value> inputs) {
      if (++emitted > LONGEST) {
        throw new UnsupportedOperationException("too long a decomposition");
      }
      List<Optional<TensorType>> types =
          inputs.stream()
              .map(v -> v.isPresent() ? Optional.of(v.type()) : Optional.<TensorType>empty())
              .toList();
      IntFunction<Optional<Tensor>> constants = wire -> constantValue(inputs.get(wire));
      Use part = new Use(op, attributes, types, constants);
      List<TensorType> outputs = part.outputTypes();
      List<Optional<Tensor>> computed = outputs(part, outputs);
      List<Value> results = new ArrayList<>();
      for (int i = 0; i < outputs.size(); i++) {
        results.add(fresh(outputs.get(i), computed.get(i)));
      }
      return results;
    }

    @Override
    public Value constant(Tensor value) {
      return fresh(value.type(), Optional.of(value));
    }

    @Override
    public Optional<Tensor> constantValue(Value value) {
      return value.isPresent() && value.shape().elements() == 0
          ? Optional.of(Tensor.zeros(value.type()))
          : Optional.ofNullable(known.get(value.id()));
    }

    @Override
    public Attributes attributes() {
      return use.attributes();
    }

    @Override
    public boolean has(String port) {
      return use.has(port);
    }

    @Override
    public Value input(String port) {
      return operands.get(use.wire(port));
    }

    @Override
    public List<Value> variadic(String port) {
      return operands.subList(Math.min(use.wire(port), operands.size()), operands.size());
    }

    @Override
    public boolean training() {
      throw new UnsupportedOperationException("hangs on the run");
    }

    @Override
    public Value uniform(Shape shape, DType dtype) {
      throw new UnsupportedOperationException("hangs on the run");
    }

    @Override
    public Value parameter(String name, TensorType type, Attributes settings) {
      throw new UnsupportedOperationException("hangs on the run");
    }
  }
}
