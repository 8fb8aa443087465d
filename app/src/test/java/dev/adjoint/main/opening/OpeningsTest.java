// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpeningsTest {
  private static final Path FILE = Path.of("slow.json");

  private final CountDownLatch readable = new CountDownLatch(1);
  private final List<Prepared> shown = new ArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final List<String> said = new ArrayList<>();
  private final Openings openings =
      new Openings(new Preparation(StandardOps.CATALOG, new SlowStore()), FxBridge.direct());

  private CompletableFuture<Boolean> open(Path file) {
    return openings.open(file, (path, prepared) -> shown.add(prepared), said::add);
  }

  private static boolean await(CompletableFuture<Boolean> opening)
      throws InterruptedException, ExecutionException, TimeoutException {
    return opening.get(20, TimeUnit.SECONDS);
  }

  @Test
  void fileIsReadTypedPlacedAndDressedOffTheCallingThread() throws Exception {
    CompletableFuture<Boolean> opening = open(FILE);
    assertFalse(opening.isDone());
    assertTrue(openings.isBusy());
    readable.countDown();
    assertTrue(await(opening));
    Prepared made = shown.getFirst();
    assertTrue(made.content().graph().node("y").orElseThrow().position().isPresent());
    assertTrue(made.scene().shows(made.content().graph()));
    assertTrue(made.scene().node("y").isPresent());
    assertFalse(openings.isBusy());
    assertTrue(openings.progressProperty().get().isEmpty());
  }

  @Test
  void fileThatIsGivenUpIsNeitherShownNorComplainedOf() throws Exception {
    CompletableFuture<Boolean> opening = open(FILE);
    while (openings.progressProperty().get().isEmpty()) {
      Thread.sleep(2);
    }
    openings.progressProperty().get().orElseThrow().opening().cancel();
    assertFalse(await(opening));
    assertFalse(openings.isBusy());
    readable.countDown();
    Thread.sleep(50);
    assertEquals(List.of(), shown);
    assertEquals(List.of(), said);
  }

  @Test
  void secondOrderForTheSameFileWaitsForTheFirst() throws Exception {
    CompletableFuture<Boolean> first = open(FILE);
    assertSame(first, open(FILE));
    readable.countDown();
    assertTrue(await(first));
    assertEquals(1, shown.size());
  }

  @Test
  void fileThatWasExpectedIsReadOnce() throws Exception {
    openings.expect(FILE);
    CompletableFuture<Boolean> opening = open(FILE);
    assertFalse(opening.isDone());
    readable.countDown();
    assertTrue(await(opening));
    assertEquals(1, reads.get());
    assertTrue(await(open(FILE)));
    assertEquals(2, reads.get(), "the next time it may be another");
  }

  @Test
  void fileThatWasExpectedInVainIsSaidInOneLineWhenItIsOpened() throws Exception {
    openings.expect(Path.of("gone.json"));
    assertFalse(await(open(Path.of("gone.json"))));
    assertEquals(List.of("gone.json: not there"), said);
  }

  @Test
  void fileThatCannotBeReadIsSaidInOneLine() throws Exception {
    assertFalse(await(open(Path.of("gone.json"))));
    assertEquals(List.of("gone.json: not there"), said);
    assertEquals(List.of(), shown);
  }

  /// Holds one file back until it may be read.
  private final class SlowStore implements DocumentStore {
    @Override
    public Graph read(Path file) throws IOException {
      reads.incrementAndGet();
      if (!file.equals(FILE)) {
        throw new IOException(file + ": not there");
      }
      try {
        readable.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return Graph.builder("slow")
          .node(Node.of("x", "Input"))
          .node(Node.of("y", "Relu", "x"))
          .build();
    }

    @Override
    public void save(Graph graph, Path file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String write(Graph graph) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Graph parse(String text) {
      throw new UnsupportedOperationException();
    }
  }
}
