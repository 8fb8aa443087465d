// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Program;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Shapes that only a run knows: compiled for the numbers at hand where an operand says sizes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamicShapesTest {

  private static final Tensor X = Tensor.floats(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

  @AutoClose private final Backend cpu = Devices.open("cpu", 1);

  private Session open(String text, Mode mode) throws Exception {
    return new Session(
        TextForm.parse(text, StandardOps.CATALOG), StandardOps.CATALOG, cpu, mode, 1);
  }

  private static RunRequest fetch(Map<String, Tensor> feeds, String... refs) {
    return RunRequest.fetch(Arrays.stream(refs).map(PortRef::parse).toList(), feeds);
  }

  private static final String RESHAPED =
      """
      x:f32[2,3] = Input()
      size:i64[2] = Input()
      one = Constant(value=[1, 1], dtype=int64)
      more = Add(size, one)
      y = Reshape(x, more)
      out y
      """;

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aFedShapeIsFollowed(Mode mode) throws Exception {
    try (Session session = open(RESHAPED, mode)) {
      for (long rows : new long[] {1, 2, 3, 6, 1}) {
        Tensor size = Tensor.vector(rows - 1, 6 / rows - 1);
        RunResult result = session.run(fetch(Map.of("x", X, "size", size), "y"));
        assertEquals(Shape.of(rows, 6 / rows), result.value("y").shape());
        assertEquals(List.of(), result.warnings());
      }
      Tensor wrong = Tensor.vector(1, 1);
      RunRequest request = fetch(Map.of("x", X, "size", wrong), "y");
      EngineException fault = assertThrows(EngineException.class, () -> session.run(request));
      assertTrue(String.valueOf(fault.getMessage()).contains("Reshape.C3"), fault.getMessage());
    }
  }

  @Test
  void aFedShapeIsCompiledAwayWithAllThatLeadsToIt() throws Exception {
    try (Session session = open(RESHAPED, Mode.COMPILED)) {
      Program program = session.program(fetch(Map.of("x", X, "size", Tensor.vector(2, 1)), "y"));
      assertEquals(1, program.instructions().size(), program::text);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void gradientsGoThroughWhatAFedShapeLaidOut(Mode mode) throws Exception {
    try (Session session = open(RESHAPED, mode)) {
      Tensor cotangent = Tensor.floats(Shape.of(3, 2), 6, 5, 4, 3, 2, 1);
      RunResult result =
          session.run(
              fetch(Map.of("x", X, "size", Tensor.vector(2, 1)), "y")
                  .with(new Differentiate(PortRef.of("y"), List.of("x"), Optional.of(cotangent))));
      assertTrue(cotangent.reshaped(Shape.of(2, 3)).sameAs(result.gradient("x")));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aFedRangeOfRealsIsFollowed(Mode mode) throws Exception {
    String text =
        """
        start:f32[] = Input()
        limit:f32[] = Input()
        delta:f32[] = Input()
        y = Range(start, limit, delta)
        out y
        """;
    try (Session session = open(text, mode)) {
      for (int limit = 1; limit < 4; limit++) {
        Map<String, Tensor> feeds =
            Map.of("start", number(0), "limit", number(limit), "delta", number(0.5));
        RunResult result = session.run(fetch(feeds, "y"));
        assertEquals(Shape.of(2L * limit), result.value("y").shape());
        assertEquals(List.of(), result.warnings());
      }
    }
  }

  private static Tensor number(double value) {
    return Tensor.scalar(DType.FLOAT32, value);
  }

  @Test
  void anExportedReshapeCompilesForEveryBatch() throws Exception {
    String text =
        """
        x:f32[N,3] = Input()
        s = Shape(x)
        zero = Constant(value=0, dtype=int64)
        n = Gather(s, zero)
        axes = Constant(value=[0], dtype=int64)
        list = Unsqueeze(n, axes)
        rest = Constant(value=[-1, 1], dtype=int64)
        sizes = Concat(list, rest, axis=0)
        y = Reshape(x, sizes)
        out y
        """;
    try (Session session = open(text, Mode.COMPILED)) {
      for (long n = 1; n < 4; n++) {
        Tensor x = Tensor.of(DType.FLOAT32, Shape.of(n, 3), i -> i);
        RunResult result = session.run(fetch(Map.of("x", x), "y", "s", "n"));
        assertEquals(Shape.of(n, 3, 1), result.value("y").shape());
        assertEquals(List.of(n, 3L), Arrays.stream(result.value("s").toLongs()).boxed().toList());
        assertEquals(n, result.value("n").getLong(0));
        assertEquals(List.of(), result.warnings());
      }
    }
  }

  private static final String FILTERED =
      """
      x:f32[2,3] = Input()
      keep = Greater(x, two)
      two = Constant(value=2, dtype=float32)
      places = NonZero(keep)
      flat = Flatten(x, axis=0)
      row = Reshape(flat, all)
      all = Constant(value=[-1], dtype=int64)
      mask = Reshape(keep, all)
      y = Compress(row, mask)
      u = Unique(y)
      out places, y, u:3
      """;

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whatHangsOnDataRunsEagerlyAndIsToldWhenItShouldBeCompiled(Mode mode) throws Exception {
    try (Session session = open(FILTERED, mode)) {
      for (int above = 0; above < 4; above++) {
        int shift = above;
        Tensor x = Tensor.of(DType.FLOAT32, Shape.of(2, 3), i -> i + shift);
        RunRequest request = fetch(Map.of("x", x), "places", "y", "u:3");
        Tensor cotangent = Tensor.of(DType.FLOAT32, Shape.of(3 + above - 0L), i -> 1);
        RunResult result = session.run(request);
        assertEquals(Shape.of(3 + above), result.value("y").shape());
        assertEquals(Shape.of(2, 3 + above), result.value("places").shape());
        assertEquals(Shape.of(3 + above), result.value("u:3").shape());
        assertTold(mode, result);
        RunResult back =
            session.run(
                request.with(
                    new Differentiate(PortRef.of("y"), List.of("x"), Optional.of(cotangent))));
        double kept = Arrays.stream(back.gradient("x").toDoubles()).sum();
        assertEquals(3 + above, kept);
      }
    }
  }

  private static void assertTold(Mode mode, RunResult result) {
    if (mode == Mode.EAGER) {
      assertEquals(List.of(), result.warnings());
      return;
    }
    assertEquals(1, result.warnings().size());
    String line = result.warnings().getFirst().line();
    assertTrue(!result.warnings().getFirst().isError(), line);
    assertTrue(line.startsWith("places: NonZero") && line.contains("hangs on the data"), line);
  }

  @Test
  void whatHangsOnKnownDataIsCompiled() throws Exception {
    String text =
        """
        ones = ConstantOfShape(n, value={"dtype": "int64", "shape": [1], "data": [1]})
        n = Constant(value=[3], dtype=int64)
        y = NonZero(ones)
        out y
        """;
    try (Session session = open(text, Mode.COMPILED)) {
      RunResult result = session.run(fetch(Map.of(), "y"));
      assertEquals(List.of(), result.warnings());
      assertEquals(Shape.of(1, 3), result.value("y").shape());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void sizesTooLargeForAnyMemoryAreToldInWords(Mode mode) throws Exception {
    String text =
        """
        x:i64[N] = Input()
        places = NonZero(x)
        s = Shape(places)
        huge = Constant(value=4611686018427387904, dtype=int64)
        sizes = Mul(s, huge)
        y = ConstantOfShape(sizes)
        out y
        """;
    try (Session session = open(text, mode)) {
      RunRequest request = fetch(Map.of("x", Tensor.vector(1, 0)), "y");
      EngineException fault = assertThrows(EngineException.class, () -> session.run(request));
      assertTrue(String.valueOf(fault.getMessage()).contains("too large"), fault.getMessage());
    }
  }

  @Test
  void aGradientOfAGradientGoesThroughShapesThatDataDecides() throws Exception {
    String text =
        """
        x:f32[3] = Input()
        zero = Constant(value=0, dtype=float32)
        keep = Greater(x, zero)
        y = Compress(x, keep)
        z = Mul(y, y)
        s = ReduceSum(z, keepdims=0)
        g = Gradients(s, x)
        h = ReduceSum(g, keepdims=0)
        gg = Gradients(h, x)
        out gg
        """;
    try (Session session = open(text, Mode.EAGER)) {
      RunRequest request = fetch(Map.of("x", Tensor.floats(Shape.of(3), 1, -2, 3)), "gg");
      assertArrayEquals(new double[] {2, 0, 2}, session.run(request).value("gg").toDoubles());
    }
  }
}
