// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Granularity;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.session.WatchFault.Kind;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WatchesTest extends DocumentRun {
  private final Watches watches = run.watches();

  WatchesTest() {
    super(
        Graph.builder("squares")
            .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2, 2))))
            .node(Node.of("square", "Mul", "x", "x"))
            .node(
                Node.of("loss", "ReduceSum", "square").with("keepdims", new AttributeValue.Int(0)))
            .output("loss")
            .build(),
        (content, file, iteration) ->
            Map.of("x", Tensor.floats(Shape.of(2, 2), 1, 2, 3, iteration)));
  }

  private OptionalDouble value(int row) throws InterruptedException {
    return reading(row).value();
  }

  private WatchReading reading(int row) throws InterruptedException {
    run.await();
    long id = watches.listProperty().get().get(row).id();
    return watches.readingsProperty().get().getOrDefault(id, WatchReading.NONE);
  }

  private void add(String... typed) throws WatchFault {
    for (String each : typed) {
      watches.add(each);
    }
  }

  @Test
  void readsElementsStatisticsAndGradients() throws Exception {
    add("x[1, 0]", "square", "max(square)", "std(x)", "loss", "∂L/∂x[1,0]", "‖∂L/∂x‖", "dL/dx");
    run.resume();
    // x is 1, 2, 3, 1 in the first iteration; the gradient of the sum of squares is 2x.
    double norm = Math.sqrt(4 + 16 + 36 + 4);
    double deviation = Math.sqrt((0.75 * 0.75 * 2 + 0.25 * 0.25 + 1.25 * 1.25) / 4);
    double[] expected = {3, 15 / 4.0, 9, deviation, 15, 6, norm, norm};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], value(i).orElseThrow(), 1e-9, "row " + i);
    }
  }

  @Test
  void writesEveryExpressionAsItCanBeReadAgain() throws Exception {
    for (String text :
        List.of("x", "x[1, 0]", "mean(square)", "std(x)", "∂L/∂x", "∂L/∂x[0, 1]", "‖∂L/∂x‖")) {
      assertEquals(text, watches.reader().read(text).text());
    }
    assertEquals("‖x‖", watches.reader().read("norm( x )").text());
    assertEquals("‖∂L/∂x‖", watches.reader().read("||grad x||").text());
    assertEquals("‖∂L/∂x‖", watches.reader().read("|dL/dx|").text(), "as nodes write it");
    assertEquals("‖∂L/∂x‖", watches.reader().read("norm(grad(x))").text());
    assertEquals("∂L/∂x", watches.reader().read("grad(x)").text());
    assertEquals("∂L/∂x[1, 0]", watches.reader().read("grad(x[1, 0])").text());
  }

  @Test
  void saysWhatIsWrongWithWhatWasTyped() {
    Map<String, Kind> faults =
        Map.ofEntries(
            Map.entry("  ", Kind.EMPTY),
            Map.entry("nobody", Kind.UNKNOWN),
            Map.entry("x:1", Kind.UNKNOWN),
            Map.entry("x:y", Kind.UNKNOWN),
            Map.entry("median(x)", Kind.FORM),
            Map.entry("mean(x", Kind.FORM),
            Map.entry("‖x", Kind.FORM),
            Map.entry("mean(x[0,0])", Kind.FORM),
            Map.entry("x[0]", Kind.INDEX),
            Map.entry("x[a,b]", Kind.INDEX),
            Map.entry("x[0, 2]", Kind.RANGE),
            Map.entry("x[0, -1]", Kind.RANGE));
    faults.forEach(
        (typed, kind) ->
            assertEquals(
                kind, assertThrows(WatchFault.class, () -> watches.add(typed), typed).kind()));
    assertEquals(List.of(), watches.listProperty().get());
  }

  @Test
  void anAddedLineIsReadWithoutAStepAndOneIsNotAddedTwice() throws Exception {
    run.resume();
    run.await();
    add("loss", "loss");
    assertEquals(1, watches.listProperty().get().size());
    assertEquals(OptionalDouble.of(15), value(0));
    run.seek(0);
    assertEquals(OptionalDouble.empty(), value(0));
  }

  @Test
  void keepsTheNumberOfEveryIteration() throws Exception {
    add("loss");
    run.granularityProperty().set(Granularity.ITERATION);
    run.stepForward();
    run.stepForward();
    run.await();
    IterationCurve curve = reading(0).curve();
    assertEquals(2, curve.size());
    assertEquals(OptionalDouble.of(15), curve.at(1));
    assertEquals(OptionalDouble.of(18), curve.at(2));
  }

  @Test
  void aRenamedNodeKeepsItsWatches() throws Exception {
    add("‖∂L/∂square‖");
    document.perform(new RenameNode("square", "twice"));
    assertEquals("‖∂L/∂twice‖", watches.listProperty().get().getFirst().expression().text());
  }

  @Test
  void offersNamesThatBeginWithWhatWasTypedAndThenThoseThatHoldIt() {
    assertEquals(List.of("mean(square)"), watches.reader().completions("mean(sq"));
    assertEquals(List.of("∂L/∂loss"), watches.reader().completions("∂L/∂l"));
    assertEquals(List.of("square", "loss"), watches.reader().completions("s"));
  }

  @Test
  void aNumberCanStandInItsNode() throws Exception {
    add("max(square)");
    long id = watches.listProperty().get().getFirst().id();
    run.resume();
    run.await();
    assertFalse(watches.lines(List.of()).containsKey("square"));
    watches.showOnNode(id, true);
    assertEquals("9.000", watches.lines(List.of()).get("square").getFirst().right());
    assertEquals(
        List.of("max(square)"),
        run
            .pictureProperty()
            .get()
            .withLines(watches.lines(List.of()))
            .node("square")
            .lines()
            .stream()
            .skip(run.pictureProperty().get().node("square").lines().size())
            .map(line -> line.left())
            .toList());
  }

  @Test
  void tellsASingleNumberFromOneThatStandsForSeveral() throws Exception {
    add("x", "loss", "∂L/∂loss");
    run.resume();
    assertFalse(reading(0).single());
    assertTrue(reading(1).single());
    assertTrue(reading(2).single());
  }
}
