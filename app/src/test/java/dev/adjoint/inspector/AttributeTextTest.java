// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributeTextTest {
  private static final Attribute<Long> AXIS = Attribute.integer("axis");
  private static final Attribute<Double> RATIO = Attribute.real("ratio");
  private static final Attribute<Shape> SHAPE = Attribute.shape("shape");
  private static final Attribute<List<Long>> PERM = Attribute.integers("perm");

  @Test
  void readsBackWhatItWrites() {
    List<AttributeValue> values =
        List.of(new AttributeValue.Int(-3), new AttributeValue.Int(Long.MAX_VALUE));
    for (AttributeValue value : values) {
      assertEquals(Optional.of(value), AttributeText.parse(AXIS, AttributeText.of(value)));
    }
    AttributeValue real = new AttributeValue.Real(0.1);
    assertEquals(Optional.of(real), AttributeText.parse(RATIO, AttributeText.of(real)));
    AttributeValue perm = new AttributeValue.Ints(List.of(1L, 0L, -2L));
    assertEquals(Optional.of(perm), AttributeText.parse(PERM, AttributeText.of(perm)));
    AttributeValue words = new AttributeValue.Texts(List.of("Sigmoid", "Tanh"));
    assertEquals("Sigmoid, Tanh", AttributeText.of(words));
    Attribute<List<String>> activations = Attribute.texts("activations");
    assertEquals(Optional.of(words), AttributeText.parse(activations, AttributeText.of(words)));
    assertEquals(Optional.of(words), AttributeText.parse(activations, "[\"Sigmoid\", \"Tanh\",]"));
    AttributeValue type = new AttributeValue.Type(DType.INT64);
    assertEquals(
        Optional.of(type), AttributeText.parse(Attribute.type("dtype"), AttributeText.of(type)));
    AttributeValue shape =
        new AttributeValue.Dims(Shape.of(List.of(Dim.of("N"), Dim.UNKNOWN, Dim.of(784))));
    assertEquals("N×?×784", AttributeText.of(shape));
    assertEquals(Optional.of(shape), AttributeText.parse(SHAPE, AttributeText.of(shape)));
  }

  @Test
  void shapesCanBeTypedInManyWays() {
    var wanted = Optional.of(new AttributeValue.Dims(Shape.of(28, 28)));
    for (String typed :
        List.of(
            "28×28",
            "28x28",
            "28, 28",
            "[28, 28]",
            "28 28",
            "28*28",
            "28 x 28",
            "(28, 28)",
            "[28, 28,]")) {
      assertEquals(wanted, AttributeText.parse(SHAPE, typed), typed);
    }
    assertEquals(
        Optional.of(new AttributeValue.Dims(Shape.SCALAR)), AttributeText.parse(SHAPE, "[]"));
  }

  @Test
  void namedDimensionsCanBeTypedAsTheyAreShownInMessagesAndOnTheWires() {
    var wanted = Optional.of(new AttributeValue.Dims(Shape.of(List.of(Dim.of("N"), Dim.of(784)))));
    for (String typed : List.of("[\"N\", 784]", "N×784", "Nx784", "N x 784", "('N', 784)")) {
      assertEquals(wanted, AttributeText.parse(SHAPE, typed), typed);
    }
    var named = Optional.of(new AttributeValue.Dims(Shape.of(List.of(Dim.of("maxlen")))));
    assertEquals(named, AttributeText.parse(SHAPE, "maxlen"), "no x of a name parts it");
  }

  @Test
  void refusesWhatIsNoSuchValue() {
    assertEquals(Optional.empty(), AttributeText.parse(AXIS, "1.5"));
    assertEquals(Optional.empty(), AttributeText.parse(AXIS, "9223372036854775808"));
    assertEquals(Optional.empty(), AttributeText.parse(RATIO, "NaN"));
    assertEquals(Optional.empty(), AttributeText.parse(RATIO, "1e999"));
    assertEquals(Optional.empty(), AttributeText.parse(SHAPE, "3×-4"));
    assertEquals(Optional.empty(), AttributeText.parse(PERM, "1, two"));
    assertEquals(Optional.empty(), AttributeText.parse(Attribute.flag("keepdims"), "yes"));
    assertEquals(Optional.empty(), AttributeText.parse(Attribute.type("dtype"), "float33"));
  }

  @Test
  void trueMinusIsAMinus() {
    assertEquals(Optional.of(new AttributeValue.Int(-1)), AttributeText.parse(AXIS, "−1"));
  }

  @Test
  void smallLiteralsAreListedLargeOnesNamed() {
    Tensor small = Tensor.floats(Shape.of(3), 1, 2.5f, -3);
    assertEquals("[1, 2.5, -3]", AttributeText.of(new AttributeValue.Literal(small)));
    Tensor large = Tensor.of(DType.FLOAT32, Shape.of(9, 9), i -> i);
    assertEquals(large.type().display(), AttributeText.of(new AttributeValue.Literal(large)));
  }
}
