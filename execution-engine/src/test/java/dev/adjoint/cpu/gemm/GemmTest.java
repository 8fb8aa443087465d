// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemmTest {

  /// Sizes around the units in which work is divided, either operand transposed, every number type.
  @ParameterizedTest
  @CsvSource({"FLOAT32, 1", "FLOAT32, 3", "FLOAT64, 2", "INT64, 1", "INT32, 2"})
  void agreesWithTheDefinition(DType type, int threads) {
    Random random = new Random(11);
    try (Workers workers = new Workers(threads)) {
      Gemm gemm = new Gemm(workers);
      for (long[] size :
          new long[][] {{1, 1, 1}, {5, 3, 7}, {64, 100, 10}, {17, 200, 33}, {130, 65, 70}}) {
        for (int flips = 0; flips < 4; flips++) {
          boolean flipA = (flips & 1) == 1;
          boolean flipB = flips > 1;
          Arena arena = Arena.ofAuto();
          MemorySegment a = draw(arena, random, type, size[0] * size[1]);
          MemorySegment b = draw(arena, random, type, size[1] * size[2]);
          MemorySegment c = draw(arena, random, type, size[0] * size[2]);
          Walk one = Walk.of(new long[0], new long[0], new long[0]);
          Product product =
              new Product(
                  type,
                  new Product.Side(a, flipA),
                  new Product.Side(b, flipB),
                  c,
                  size[0],
                  size[1],
                  size[2],
                  one);
          gemm.bind(product).run();
          compare(product);
        }
      }
    }
  }

  @Test
  void oneDnnLoadsHere() {
    assertTrue(OneDnn.loaded().isPresent(), OneDnn::fault);
    assertEquals("", OneDnn.fault());
  }

  @Test
  void aLibraryThatDoesNotLoadIsAReasonInOneLine() {
    OneDnn.Outcome missing =
        OneDnn.load(
            () -> {
              throw new UnsatisfiedLinkError("no jnidnnl in path\nsecond line");
            });
    assertTrue(missing.library().isEmpty());
    assertEquals("UnsatisfiedLinkError: no jnidnnl in path", missing.fault());
    OneDnn.Outcome hollow = OneDnn.load(() -> name -> Optional.empty());
    assertEquals("NoSuchElementException: no function dnnl_sgemm in oneDNN", hollow.fault());
  }

  private static MemorySegment draw(Arena arena, Random random, DType type, long count) {
    MemorySegment data = arena.allocate(count * type.sizeBytes(), 64);
    for (long i = 0; i < count; i++) {
      Elements.putDouble(data, type, i, random.nextInt(9) - 4);
    }
    return data;
  }

  /// Small whole numbers: every product is exact in every type.
  private static void compare(Product p) {
    for (long i = 0; i < p.rows(); i++) {
      for (long j = 0; j < p.columns(); j++) {
        double sum = 0;
        for (long k = 0; k < p.inner(); k++) {
          long atA = p.a().transposed() ? k * p.rows() + i : i * p.inner() + k;
          long atB = p.b().transposed() ? j * p.inner() + k : k * p.columns() + j;
          sum +=
              Elements.asDouble(p.a().data(), p.type(), atA)
                  * Elements.asDouble(p.b().data(), p.type(), atB);
        }
        assertEquals(sum, Elements.asDouble(p.c(), p.type(), i * p.columns() + j), p::toString);
      }
    }
  }
}
