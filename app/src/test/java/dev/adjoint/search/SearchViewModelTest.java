// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.session.FxBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
  private final List<String> seen = new ArrayList<>();
  private final SearchViewModel model = new SearchViewModel();

  private FindingSource source(String kind, String... titles) {
    return source(kind, Stream.of(titles).map(this::finding).toList());
  }

  private static FindingSource source(String kind, List<Finding> found) {
    return new FindingSource() {
      @Override
      public ObservableValue<String> name() {
        return new SimpleStringProperty(kind);
      }

      @Override
      public List<Finding> all() {
        return found;
      }
    };
  }

  private Finding finding(String title) {
    return new Finding(
        title,
        "",
        new Finding.Look.Icon("ui/search"),
        () -> seen.add("peek " + title),
        () -> seen.add("take " + title));
  }

  private List<String> titles() {
    return model.hitsProperty().get().stream().map(hit -> hit.finding().title()).toList();
  }

  private String marked() {
    return model.current().orElseThrow().finding().title();
  }

  @Test
  void wordsBesideATitleAreFoundAfterTitles() {
    List<Finding> files =
        List.of(finding("net.json").beside("/home/digits"), finding("digits.json"));
    model.open(List.of(source("file", files)));
    model.queryProperty().set("digits");
    assertEquals(List.of("digits.json", "net.json"), titles());
  }

  /// Takes news of other threads when the test comes to it.
  private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();

  @Test
  void amongVeryManyItIsLookedForBesideTheWindow() throws Exception {
    SearchViewModel wide = new SearchViewModel(FxBridge.on(news::add));
    List<Finding> many = IntStream.range(0, 20_000).mapToObj(i -> finding("node" + i)).toList();
    wide.open(List.of(source("node", many)));
    news.take().run();
    assertEquals("node0", wide.current().orElseThrow().finding().title());
    wide.queryProperty().set("node1234");
    wide.whenFound(() -> seen.add(wide.current().orElseThrow().finding().title()));
    assertEquals(List.of(), seen);
    news.take().run();
    assertEquals(List.of("node1234"), seen);
  }

  @Test
  void ofWhatIsTypedQuicklyOnlyTheLastIsWaitedFor() throws Exception {
    SearchViewModel wide = new SearchViewModel(FxBridge.on(news::add));
    List<Finding> many = IntStream.range(0, 20_000).mapToObj(i -> finding("node" + i)).toList();
    wide.open(List.of(source("node", many)));
    wide.queryProperty().set("node77");
    wide.whenFound(() -> seen.add("first"));
    wide.queryProperty().set("node99");
    wide.whenFound(() -> seen.add(wide.current().orElseThrow().finding().title()));
    while (seen.isEmpty()) {
      news.take().run();
    }
    assertEquals(List.of("node99"), seen);
    wide.close();
    assertEquals(List.of(), wide.hitsProperty().get());
  }

  @Test
  void bestHitIsMarkedAnewInEveryList() {
    model.open(List.of(source("command", "Save", "Save as", "Undo")));
    List<Integer> marks = new ArrayList<>();
    model.markedProperty().subscribe(at -> marks.add(at.intValue()));
    marks.clear();
    model.queryProperty().set("sav");
    assertEquals(List.of(-1, 0), marks);
  }

  @Test
  void beginningBeatsWordBeatsPartBeatsScatteredLetters() {
    model.open(List.of(source("command", "Unsave", "Paste", "Open a save", "Save", "Save as")));
    model.queryProperty().set("save");
    assertEquals("Save", marked());
    assertEquals(List.of("Save", "Save as", "Open a save", "Unsave"), titles());
    model.queryProperty().set("svs");
    assertEquals(List.of("Save as"), titles());
  }

  @Test
  void bestIsMarkedWhateverItsKind() {
    model.open(List.of(source("command", "Remove wires"), source("node", "W", "x")));
    model.queryProperty().set("w");
    assertEquals(List.of("Remove wires", "W"), titles());
    assertEquals("W", marked());
  }

  @Test
  void nothingFoundMarksNothing() {
    model.open(List.of(source("command", "Save")));
    model.queryProperty().set("zebra");
    assertTrue(model.current().isEmpty());
    model.move(1);
    assertTrue(model.current().isEmpty());
  }

  @Test
  void markGoesRoundTheCornerAndPeeksOnlyAmongOneKind() {
    model.open(List.of(source("node", "a", "b")));
    model.move(1);
    assertEquals("b", marked());
    model.move(1);
    assertEquals("a", marked());
    assertEquals(List.of("peek b", "peek a"), seen);
    model.open(List.of(source("node", "a"), source("op", "b")));
    model.move(1);
    assertEquals(List.of("peek b", "peek a"), seen);
  }
}
