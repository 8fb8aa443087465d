// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Code that draws random numbers: not the engine's, but distributed alike.
class RandomCodeTest {

  private static final String DRAWN =
      """
      x:f32[200,50] = Input()
      p:f64[10000] = Input()
      s:f32[4000,3] = Input()
      normal = RandomNormal(shape=[100,100], mean=3, scale=2)
      uniform = RandomUniform(shape=[10000], low=-1, high=3, dtype="float64")
      normalLike = RandomNormalLike(x)
      uniformLike = RandomUniformLike(p)
      yes = Bernoulli(p)
      class = Multinomial(s, sample_size=2, dtype="int64")
      out normal, uniform, normalLike, uniformLike, yes, class
      """;

  private static final String CHECK =
      """
      import numpy, torch, code_numpy, code_torch
      from numpy import float32, float64, int64

      x = numpy.zeros((200, 50), float32)
      p = numpy.full(10000, 0.25)
      s = numpy.log(numpy.tile(numpy.array([0.5, 0.3, 0.2], float32), (4000, 1)))

      def check(outputs):
          def near(name, dtype, shape, mean, deviation, low, high):
              y = numpy.asarray(outputs[name])
              assert y.dtype == dtype, (name, y.dtype)
              assert y.shape == shape, (name, y.shape)
              assert abs(y.mean() - mean) < 0.05 * max(1, deviation), (name, y.mean())
              assert abs(y.std() - deviation) < 0.05 * max(1, deviation), (name, y.std())
              assert y.min() >= low and y.max() <= high, (name, y.min(), y.max())

          near("normal", float32, (100, 100), 3, 2, -99, 99)
          near("uniform", float64, (10000,), 1, 4 / 12**0.5, -1, 3)
          near("normalLike", float32, (200, 50), 0, 1, -99, 99)
          near("uniformLike", float64, (10000,), 0.5, 1 / 12**0.5, 0, 1)
          near("yes", float64, (10000,), 0.25, 0.433, 0, 1)
          near("class", int64, (4000, 2), 0.7, 0.781, 0, 2)

      def numpys(seed):
          return code_numpy.step(x, p, s, numpy.random.default_rng(seed))[0]

      def torchs(seed):
          given = [torch.from_numpy(a) for a in (x, p, s)]
          return code_torch.Text()(*given, rng=torch.Generator().manual_seed(seed))

      for draw in (numpys, torchs):
          check(draw(5))
          same = numpy.asarray(draw(5)["normal"]) == numpy.asarray(draw(5)["normal"])
          other = numpy.asarray(draw(5)["normal"]) == numpy.asarray(draw(6)["normal"])
          assert same.all() and not other.all()
      """;

  private static final String DROPPED =
      """
      x:f32[100,100] = Input()
      r = Constant(value=0.3)
      d = Dropout(x, r)
      e = Mul(d, d)
      loss = ReduceSum(e, keepdims=0)
      out d, loss
      """;

  private static final String CHECK_DROPPED =
      """
      import numpy, torch, code_numpy, code_torch

      x = numpy.full((100, 100), 2, numpy.float32)
      outputs, gradients = code_numpy.step(x)
      assert (outputs["d"] == x).all() and (gradients["x"] == 2 * x).all()
      outputs, gradients = code_numpy.step(x, numpy.random.default_rng(1))
      d = outputs["d"]
      assert d.dtype == gradients["x"].dtype == numpy.float32
      assert abs((d == 0).mean() - 0.3) < 0.03
      assert numpy.allclose(d[d != 0], 2 / 0.7)
      # What was dropped has no slope; what was kept is scaled twice.
      assert numpy.allclose(gradients["x"], 2 * d / 0.7)

      model = code_torch.Text()
      given = torch.from_numpy(x)
      assert (model.eval()(given)["d"] == given).all()
      d = model.train()(given)["d"]
      assert abs((d == 0).float().mean() - 0.3) < 0.03
      """;

  @Test
  void drawsAreDistributedAsTheEngineDraws(@TempDir Path folder) throws Exception {
    assumeTrue(PythonRun.isPossible(), "skipped: no python3 with numpy and torch here");
    assertEquals("", PythonRun.told(folder, graph(DRAWN), Optional.empty(), CHECK));
  }

  @Test
  void dropoutDropsInTrainingAndGoesBackThroughTheSameMask(@TempDir Path folder) throws Exception {
    assumeTrue(PythonRun.isPossible(), "skipped: no python3 with numpy and torch here");
    assertEquals(
        "", PythonRun.told(folder, graph(DROPPED), Optional.of(PortRef.of("loss")), CHECK_DROPPED));
  }

  @Test
  void theCodeSaysWhoseNumbersTheyAre() throws Exception {
    for (Dialect dialect : Dialect.values()) {
      String text = said(DRAWN, dialect);
      assertTrue(text.contains("rng"), text);
      assertTrue(text.contains("others than Adjoint draws"), text);
    }
    String keras = said(DROPPED, Dialect.KERAS);
    assertTrue(keras.contains("def call(self, x, training=False):"), keras);
    assertTrue(keras.contains("keras.random.dropout(x, r) if training else x"), keras);
  }

  @Test
  void aMaskIsRefusedWhereTheLibraryKeepsIt() {
    SourceException fault =
        assertThrows(
            SourceException.class,
            () -> said(DROPPED.replace("out d, ", "out d, d:1, "), Dialect.PYTORCH));
    assertEquals("d: Dropout has no form in PyTorch here: it gives its mask", fault.getMessage());
  }

  private static Graph graph(String text) throws Exception {
    return TextForm.parse(text, StandardOps.CATALOG);
  }

  private static String said(String text, Dialect dialect) throws Exception {
    return SourceCode.of(graph(text), StandardOps.CATALOG, dialect, Optional.empty()).text();
  }
}
