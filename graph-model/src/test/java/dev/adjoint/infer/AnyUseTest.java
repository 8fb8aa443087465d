// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whatever types and attributes meet at a node, its rule says yes or names what is wrong: rules do
/// not crash.
class AnyUseTest {

  private static final int TRIALS = 2000;

  @TestFactory
  List<DynamicTest> noUseOfAnOpMakesItsRuleCrash() {
    return StandardOps.OPS.stream()
        .map(op -> DynamicTest.dynamicTest(op.name(), () -> tryOut(op)))
        .toList();
  }

  private static void tryOut(OpDef op) {
    Random random = new Random(op.name().hashCode());
    Set<String> crashes = new LinkedHashSet<>();
    int accepted = 0;
    List<OpCase> cases =
        OpCases.all().stream().filter(one -> one.op().name().equals(op.name())).toList();
    for (int trial = 0; trial < TRIALS; trial++) {
      DType shared = DType.values()[random.nextInt(3)];
      boolean near = trial % 2 == 0 && !cases.isEmpty();
      OpCase one = near ? cases.get(random.nextInt(cases.size())) : null;
      List<Arrival> arrivals =
          one == null ? arrivals(op, random, shared) : disturbed(one, random, op, shared);
      Attributes attributes = one == null ? attributes(op, random) : disturbed(one, random);
      Typing typing = Typing.of("n", op, attributes, arrivals, StandardOps.CATALOG);
      accepted += typing.hasErrors() ? 0 : 1;
      for (Diagnostic d : typing.diagnostics()) {
        if (d.code().equals("internal")) {
          crashes.add(d.problem() + " with " + attributes.values() + " " + arrivals);
        }
      }
    }
    assertEquals(List.of(), crashes.stream().limit(3).toList());
    assertTrue(accepted > 0, "no trial was sound: the rule was not asked much");
  }

  /// What arrives in a case, now and then one of it something else: rules that ask for much are
  /// seldom satisfied by chance.
  private static List<Arrival> disturbed(OpCase one, Random random, OpDef op, DType shared) {
    List<Arrival> arrivals = new ArrayList<>();
    for (Optional<Tensor> input : one.inputs()) {
      arrivals.add(input.map(Arrival::of).orElse(Arrival.EMPTY));
    }
    int odd = random.nextInt(1 + 2 * Math.max(1, arrivals.size()));
    if (odd < arrivals.size()) {
      op.inputAt(odd).ifPresent(port -> arrivals.set(odd, arrival(port, random, shared)));
    }
    return arrivals;
  }

  private static Attributes disturbed(OpCase one, Random random) {
    List<Attribute<?>> declared = one.op().attributes();
    if (declared.isEmpty() || random.nextBoolean()) {
      return one.attributes();
    }
    Attribute<?> odd = declared.get(random.nextInt(declared.size()));
    return one.attributes().with(odd.name(), value(odd, random));
  }

  private static List<Arrival> arrivals(OpDef op, Random random, DType shared) {
    List<Arrival> arrivals = new ArrayList<>();
    boolean single = random.nextInt(12) == 0;
    for (InputPort port : op.inputs()) {
      int wires = port.variadic() ? port.minimum() + random.nextInt(3) : 1;
      boolean open = port.optional() && random.nextBoolean();
      for (int i = 0; i < wires; i++) {
        Arrival next = single ? one(port, random, shared) : arrival(port, random, shared);
        arrivals.add(open ? Arrival.EMPTY : next);
      }
    }
    return arrivals;
  }

  /// One number, known where it is a whole one: for ops whose operands are all settings.
  private static Arrival one(InputPort port, Random random, DType shared) {
    List<DType> allowed = port.types().types().stream().sorted().toList();
    DType type = allowed.contains(shared) ? shared : allowed.get(random.nextInt(allowed.size()));
    return type.isInteger()
        ? Arrival.of(Tensor.scalar(type, random.nextInt(-1, 5)))
        : Arrival.of(TensorType.scalar(type));
  }

  private static Arrival arrival(InputPort port, Random random, DType shared) {
    List<DType> allowed = port.types().types().stream().sorted().toList();
    DType type = allowed.contains(shared) ? shared : allowed.get(random.nextInt(allowed.size()));
    if (type.isInteger() && random.nextInt(3) > 0) {
      return constant(type, random);
    }
    return Arrival.of(new TensorType(type, shape(random)));
  }

  /// Shape operands: mostly short vectors of small numbers, sometimes of absurd ones.
  private static Arrival constant(DType type, Random random) {
    long[] odd = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1, 2, 3, 4, -2, -5, 1L << 40};
    Shape shape = random.nextInt(8) == 0 ? Shape.SCALAR : Shape.of(random.nextInt(5));
    Tensor value = Tensor.zeros(new TensorType(type, shape));
    for (long i = 0; i < value.elements(); i++) {
      boolean strange = random.nextInt(6) == 0;
      value.setLong(i, strange ? odd[random.nextInt(odd.length)] : random.nextInt(-3, 5));
    }
    return Arrival.of(value);
  }

  private static Shape shape(Random random) {
    List<Dim> dims = new ArrayList<>();
    int rank = random.nextInt(5);
    for (int i = 0; i < rank; i++) {
      dims.add(
          switch (random.nextInt(10)) {
            case 0 -> Dim.of("N");
            case 1 -> Dim.of("M");
            case 2 -> Dim.UNKNOWN;
            case 3 -> Dim.of(0);
            case 4 -> Dim.of(1);
            case 5 -> Dim.of(random.nextInt(50) == 0 ? 1L << 62 : 6);
            default -> Dim.of(1 + random.nextInt(4));
          });
    }
    return Shape.of(dims);
  }

  private static Attributes attributes(OpDef op, Random random) {
    Attributes attributes = Attributes.NONE;
    for (Attribute<?> attribute : op.attributes()) {
      if (attribute.required() || random.nextBoolean()) {
        attributes = attributes.with(attribute.name(), value(attribute, random));
      }
    }
    return attributes;
  }

  private static AttributeValue value(Attribute<?> attribute, Random random) {
    List<String> choices = attribute.choices();
    return switch (attribute.kind()) {
      case INT -> new AttributeValue.Int(inRange(attribute, random));
      case FLAG -> new AttributeValue.Int(random.nextInt(2));
      case REAL -> new AttributeValue.Real(inRange(attribute, random));
      case TEXT ->
          new AttributeValue.Text(
              choices.isEmpty() ? "a" : choices.get(random.nextInt(choices.size())));
      case INTS -> new AttributeValue.Ints(longs(random));
      case REALS -> new AttributeValue.Reals(List.of(0.5));
      case TEXTS -> new AttributeValue.Texts(choices.isEmpty() ? List.of("a") : choices);
      case TYPE -> new AttributeValue.Type(DType.values()[random.nextInt(5)]);
      case SHAPE ->
          new AttributeValue.Dims(random.nextInt(9) == 0 ? Shape.UNRANKED : shape(random));
      case TENSOR -> new AttributeValue.Literal(Tensor.vector(longs(random).size(), 2));
      case BODY -> new AttributeValue.Body(RandomGraphs.body(random));
    };
  }

  private static List<Long> longs(Random random) {
    return random.longs(random.nextInt(5), -4, 6).boxed().toList();
  }

  private static long inRange(Attribute<?> attribute, Random random) {
    long wish = random.nextInt(12) == 0 ? Long.MAX_VALUE : random.nextInt(-4, 6);
    return (long) Math.clamp((double) wish, attribute.min(), attribute.max());
  }
}
