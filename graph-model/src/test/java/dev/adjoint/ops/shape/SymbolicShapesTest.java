// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Use;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SymbolicShapesTest {

  @Test
  void reshapeInfersTheBatchFromTheRest() {
    assertEquals("[N,784]", reshaped(shape("N", 28, 28), -1, 784));
    assertEquals("[N,784]", reshaped(shape("N", 28, 28), 0, -1));
    assertEquals("[N*4,7]", reshaped(shape("N", 28), -1, 7));
    assertEquals("[N,28]", reshaped(shape("N*4", 7), -1, 28));
    assertEquals("[M*N,3]", reshaped(shape("N", "M", 3), -1, 3));
    assertEquals("[?,5]", reshaped(shape("N", 3), -1, 5));
    assertEquals("[?,3]", reshaped(shape("?", 3), -1, 3));
    assertEquals("[?,12]", reshaped(shape("?", 3, 4), 0, -1));
  }

  @Test
  void reshapeSeesThroughTheBatchWhatCannotFit() {
    assertEquals("Reshape.C3", rejected(Reshape.OP, shape("N", 784), Tensor.vector(0, 700)));
    assertEquals("Reshape.C3", rejected(Reshape.OP, shape("N", 10), Tensor.vector(0, -1, 3)));
  }

  @Test
  void reshapeToAFixedBatchWaitsForTheBatch() {
    assertEquals("[64,784]", reshaped(shape("N", 784), 64, 784));
  }

  @Test
  void anUnreadShapeOperandStillTellsTheRank() {
    assertEquals("[?,?,?]", of(Reshape.OP, Attributes.NONE, shape("N", 4), shape(3)));
    assertEquals("[?,?,?]", of(Expand.OP, Attributes.NONE, shape("N", 4, 2), shape(1)));
    assertEquals("[*]", of(Reshape.OP, Attributes.NONE, shape("N", 4), shape("K")));
    assertEquals("[*]", of(Reshape.OP, Attributes.NONE, shape("N"), shape(1_000_000_000_000L)));
  }

  @Test
  void flattenMultipliesWhatItJoins() {
    assertEquals("[N,784]", of(Flatten.OP, Attributes.NONE, shape("N", 28, 28)));
    assertEquals("[N*28,28]", of(Flatten.OP, axis(Flatten.AXIS, 2), shape("N", 28, 28)));
  }

  @Test
  void sliceKeepsAWholeSymbolAndGivesUpOnAPart() {
    assertEquals("[N,2]", sliced(shape("N", 4), List.of(0L, 1L), List.of(1L << 31, 3L)));
    assertEquals("[?,4]", sliced(shape("N", 4), List.of(0L), List.of(2L)));
    assertEquals("[?,4]", sliced(shape("N", 4), List.of(-1L), List.of(1L << 31)));
  }

  @Test
  void sliceOfUnreadRangesKeepsTheOtherAxes() {
    assertEquals("[?,4]", of(Slice.OP, Attributes.NONE, shape("N", 4), shape(1), shape(1)));
    assertEquals("[?,?]", of(Slice.OP, Attributes.NONE, shape("N", 4), shape("K"), shape("K")));
  }

  @Test
  void concatAddsAlongItsAxisAndLearnsElsewhere() {
    assertEquals("[N,7]", of(Concat.OP, axis(Concat.AXIS, 1), shape("N", 3), shape("N", 4)));
    assertEquals("[64,7]", of(Concat.OP, axis(Concat.AXIS, 1), shape("N", 3), shape(64, 4)));
    assertEquals("[?,7]", of(Concat.OP, axis(Concat.AXIS, 1), shape("N", 3), shape("M", 4)));
    assertEquals("[(N+2),3]", of(Concat.OP, axis(Concat.AXIS, 0), shape("N", 3), shape(2, 3)));
  }

  @Test
  void gatherPutsTheIndicesInPlaceOfTheAxis() {
    Shape table = shape("V", 16);
    assertEquals("[N,T,16]", of(Gather.OP, Attributes.NONE, table, shape("N", "T")));
  }

  @Test
  void squeezeWithoutAxesWaitsUntilAllSizesAreKnown() {
    assertEquals("[*]", of(Squeeze.OP, Attributes.NONE, shape("N", 1)));
    assertEquals("[3]", of(Squeeze.OP, Attributes.NONE, shape(3, 1)));
  }

  @Test
  void oneHotOfUnreadDepthHasAnUnknownAxis() {
    assertEquals("[N,?]", of(OneHot.OP, Attributes.NONE, shape("N"), shape(), shape(2)));
  }

  private static String reshaped(Shape data, long... sizes) {
    return use(
        Reshape.OP,
        Attributes.NONE,
        List.of(data, Shape.of(sizes.length)),
        List.of(Optional.empty(), Optional.of(Tensor.vector(sizes))));
  }

  private static String sliced(Shape data, List<Long> starts, List<Long> ends) {
    return use(
        Slice.OP,
        Attributes.NONE,
        List.of(data, Shape.of(starts.size()), Shape.of(ends.size())),
        List.of(Optional.empty(), Optional.of(vector(starts)), Optional.of(vector(ends))));
  }

  private static Tensor vector(List<Long> values) {
    return Tensor.vector(values.stream().mapToLong(Long::longValue).toArray());
  }

  private static String rejected(OpDef op, Shape data, Tensor operand) {
    return assertThrows(
            Rejection.Raised.class,
            () ->
                use(
                    op,
                    Attributes.NONE,
                    List.of(data, operand.shape()),
                    List.of(Optional.empty(), Optional.of(operand))))
        .rejection()
        .code();
  }

  /// Result shape with nothing known but the shapes.
  private static String of(OpDef op, Attributes attributes, Shape... shapes) {
    List<Shape> all = List.of(shapes);
    return use(op, attributes, all, all.stream().map(s -> Optional.<Tensor>empty()).toList());
  }

  private static String use(
      OpDef op, Attributes attributes, List<Shape> shapes, List<Optional<Tensor>> values) {
    List<Optional<TensorType>> types = new ArrayList<>();
    shapes.forEach(shape -> types.add(Optional.of(new TensorType(DType.INT64, shape))));
    return new Use(op, attributes, types, values::get).outputTypes().getFirst().shape().toString();
  }

  private static Attributes axis(Attribute<Long> key, long axis) {
    return Attributes.of(key, axis);
  }

  private static Shape shape(Object... dims) {
    List<Dim> all = new ArrayList<>();
    for (Object dim : dims) {
      all.add(dim instanceof Number n ? Dim.of(n.longValue()) : Dim.of((String) dim));
    }
    return Shape.of(all);
  }
}
