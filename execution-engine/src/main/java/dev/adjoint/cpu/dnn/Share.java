// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.dnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one thread does of an op: primitives one after the other. Bound to fixed addresses; running
/// allocates nothing.
final class Share {

  /// One primitive with its operands.
  private record Step(long primitive, int count, long arguments) {}

  private final Dnn dnn;
  private final long stream;
  private final Step[] steps;

  /// Owns the memory that the steps point into.
  private final Handles handles;

  private Share(Dnn dnn, Handles handles, List<Step> steps) {
    this.dnn = dnn;
    this.handles = handles;
    this.stream = handles.stream();
    this.steps = steps.toArray(Step[]::new);
  }

  Handles handles() {
    return handles;
  }

  void run() {
    dnn.singleThreaded();
    for (Step step : steps) {
      dnn.execute(step.primitive, stream, step.count, step.arguments);
    }
  }

  /// Puts the steps of a share together around one primitive: operands that it wants in another
  /// layout are converted before, its result after.
  static final class Builder {
    private final Dnn dnn;
    private final Handles handles;
    private final long primitiveDescriptor;
    private final List<Step> before = new ArrayList<>();
    private final List<Step> after = new ArrayList<>();
    private final List<Long> operands = new ArrayList<>();

    Builder(Dnn dnn, Handles handles, long primitiveDescriptor) {
      this.dnn = dnn;
      this.handles = handles;
      this.primitiveDescriptor = primitiveDescriptor;
    }

    /// An operand that lies at `address` in the layout `own`.
    void input(int number, int query, long own, long address) {
      operand(number, query, own, address, true);
    }

    void output(int number, int query, long own, long address) {
      operand(number, query, own, address, false);
    }

    /// An operand of which there is one layout only.
    void plain(int number, long own, long address) {
      bind(number, handles.memory(own, address));
    }

    private void operand(int number, int query, long own, long address, boolean input) {
      long wanted = dnn.query(primitiveDescriptor, query);
      long user = handles.memory(own, address);
      if (dnn.sameLayout(own, wanted)) {
        bind(number, user);
        return;
      }
      long converted = handles.memory(wanted);
      bind(number, converted);
      if (input) {
        before.add(reorder(own, user, wanted, converted));
      } else {
        after.add(reorder(wanted, converted, own, user));
      }
    }

    private void bind(int number, long memory) {
      operands.add((long) number);
      operands.add(memory);
    }

    private Step reorder(long from, long fromMemory, long to, long toMemory) {
      long descriptor =
          handles.primitiveDescriptor(
              dnn.made(
                  "dnnl_reorder_primitive_desc_create",
                  "plllll",
                  from,
                  dnn.engine(),
                  to,
                  dnn.engine(),
                  dnn.attributes()));
      return step(descriptor, Dnn.SRC, fromMemory, Dnn.DST, toMemory);
    }

    private Step step(long descriptor, long... operands) {
      long scratch = dnn.query(descriptor, Dnn.QUERY_SCRATCHPAD);
      long[] all = operands;
      if (scratch != 0 && dnn.sizeBytes(scratch) > 0) {
        all = Arrays.copyOf(operands, operands.length + 2);
        all[operands.length] = Dnn.SCRATCHPAD;
        all[operands.length + 1] = handles.memory(scratch);
      }
      return new Step(handles.primitive(descriptor), all.length / 2, handles.arguments(all));
    }

    Share build() {
      List<Step> steps = new ArrayList<>(before);
      steps.add(step(primitiveDescriptor, operands.stream().mapToLong(Long::longValue).toArray()));
      steps.addAll(after);
      return new Share(dnn, handles, steps);
    }
  }
}
