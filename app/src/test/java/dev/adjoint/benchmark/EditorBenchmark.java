// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Graph;
import dev.adjoint.main.start.SecondCompiler;
import java.nio.file.Files;
import java.nio.file.Path;

/// How large a graph the editor carries, in the real window; see `app/BENCHMARK.md` for the command
/// and for what it said.
final class EditorBenchmark {
  private static final String THOUSAND = "1,000 nodes";
  private static final String TEN_THOUSAND = "10,000 nodes";
  private static final String HUNDRED_THOUSAND = "100,000 nodes in folded blocks";

  private static final Path TARGET = Path.of("target");

  private final Report report = new Report();

  private EditorBenchmark() {}

  /// Run in the folder of the module; ends with 1 when anything is slower than wanted.
  public static void main(String[] none) throws Exception {
    // As the program does at its start.
    SecondCompiler.makeWay();
    System.exit(new EditorBenchmark().run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    try (MeasuredWindow window = MeasuredWindow.open()) {
      window.openTab();
      blocked("a tab: opened", window);
      thousand(window);
      tenThousand(window);
      hundredThousandFolded(window);
      String table = report.toString();
      System.out.println(table);
      window.worstStall().ifPresent(System.out::println);
      Files.writeString(TARGET.resolve("editor-benchmark.md"), table);
    }
    return report.allGood();
  }

  private void thousand(MeasuredWindow window) throws Exception {
    open(THOUSAND, LargeGraphs.placed(1_000), window, 2_000);
    Works works = new Works(window, report);
    works.edits(THOUSAND);
    seenEdits(works, window);
    blocked(THOUSAND + ": edited", window);
    works.steps(THOUSAND);
    blocked(THOUSAND + ": stepped", window);
    Motions motions = new Motions(window, report);
    Viewport whole = window.showWhole();
    motions.pan(THOUSAND + ": pan, all of them in sight", whole, 33);
    for (double zoom : new double[] {1, 0.6, 0.31}) {
      Viewport at = new Viewport(zoom, -2_000 * zoom, -600 * zoom);
      String percent = Math.round(100 * zoom) + " %";
      motions.pan(THOUSAND + ": pan at " + percent, at, 33);
      motions.drag(THOUSAND + ": drag a node at " + percent, "z23", at, 33);
    }
    motions.zoom(THOUSAND + ": zoom from all to 150 %", whole);
    blocked(THOUSAND + ": moved", window);
  }

  /// With the window on the middle of the graph, where the edit is.
  private static void seenEdits(Works works, MeasuredWindow window) throws Exception {
    Viewport before = window.editor().document().viewportProperty().get();
    window.show(new Viewport(0.7, -5_320, -350));
    works.seenEdits(THOUSAND);
    window.show(before);
  }

  private void tenThousand(MeasuredWindow window) throws Exception {
    open(TEN_THOUSAND, LargeGraphs.placed(10_000), window, 5_000);
    Motions motions = new Motions(window, report);
    Viewport whole = window.showWhole();
    motions.pan(TEN_THOUSAND + ": pan, all of them in sight", whole, 40);
    for (double zoom : new double[] {1, 0.6, 0.31, 0.12}) {
      Viewport at = new Viewport(zoom, -2_000 * zoom, -2_000 * zoom);
      motions.pan(TEN_THOUSAND + ": pan at " + Math.round(100 * zoom) + " %", at, 40);
    }
    blocked(TEN_THOUSAND + ": moved", window);
    // All but a twentieth of the nodes lie before it.
    new Works(window, report).fewEdits(TEN_THOUSAND, "W1900");
    blocked(TEN_THOUSAND + ": edited", window);
    new Works(window, report).fewEdits(TEN_THOUSAND + ", nearly all changed", "W50");
    blocked(TEN_THOUSAND + ": edited, nearly all changed", window);
    new StructuralWorks(window, report, TEN_THOUSAND, 50).all(1_900);
  }

  private void hundredThousandFolded(MeasuredWindow window) throws Exception {
    open(HUNDRED_THOUSAND, LargeGraphs.folded(100_000), window, 10_000);
    new Works(window, report).fewEdits(HUNDRED_THOUSAND, "W19900");
    blocked(HUNDRED_THOUSAND + ": edited", window);
    new Works(window, report).fewEdits(HUNDRED_THOUSAND + ", nearly all changed", "W50");
    blocked(HUNDRED_THOUSAND + ": edited, nearly all changed", window);
    new StructuralWorks(window, report, HUNDRED_THOUSAND, StallWatch.LIMIT_MILLIS).all(19_900);
  }

  private void open(String what, Graph graph, MeasuredWindow window, double wanted)
      throws Exception {
    Path files = Files.createDirectories(TARGET.resolve("benchmark"));
    Path file = files.resolve(what.replaceAll("\\W", "") + ".json");
    report.add(what + ": open", window.open(graph, file), wanted);
    blocked(what + ": opened", window);
  }

  private void blocked(String what, MeasuredWindow window) {
    report.add(
        what + ", longest time the window did not answer",
        window.longestStall(),
        StallWatch.LIMIT_MILLIS);
  }
}
