// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed, what was found, and which of it is marked. Among very many, such as the nodes of
/// a large graph, it is looked for beside the window; until it is found, what was found before
/// stays.
public final class SearchViewModel {
  /// So many are looked through in a few milliseconds.
  private static final int AT_ONCE = 4_000;

  private final ExecutorService worker = BesideWindow.worker("adjoint-search");
  private final FxBridge bridge;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty marked = new SimpleIntegerProperty(-1);
  private Candidates candidates = Candidates.of(List.of());

  /// Stands for the search that is under way beside the window.
  private volatile Optional<Object> looking = Optional.empty();

  private Optional<Runnable> waiting = Optional.empty();
  private boolean peeking;

  /// @param source the kind, for the heading above the first of it
  public record Hit(Finding finding, FindingSource source) {}

  public SearchViewModel() {
    this(FxBridge.toWindow());
  }

  /// @param bridge brings what was found to the window's thread
  SearchViewModel(FxBridge bridge) {
    this.bridge = bridge;
    query.subscribe(typed -> refresh());
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /// Index into the hits; -1 when there are none.
  public IntegerProperty markedProperty() {
    return marked;
  }

  /// Begins a search among these.
  public void open(List<FindingSource> sources) {
    peeking = sources.size() == 1;
    // Nothing is looked for in what was searched before.
    candidates = Candidates.of(List.of());
    query.set("");
    candidates = Candidates.of(sources);
    refresh();
  }

  /// Ends it: what was found is kept by nobody.
  public void close() {
    open(List.of());
  }

  /// Does that once what was found is what is typed: of very many it takes a moment.
  public void whenFound(Runnable then) {
    if (looking.isEmpty()) {
      then.run();
    } else {
      waiting = Optional.of(then);
    }
  }

  private void refresh() {
    String typed = query.get();
    Candidates among = candidates;
    waiting = Optional.empty();
    looking = Optional.empty();
    if (among.size() <= AT_ONCE) {
      show(among.ranked(typed));
    } else {
      Object search = new Object();
      looking = Optional.of(search);
      worker.execute(() -> look(among, typed, search));
    }
  }

  private void look(Candidates among, String typed, Object search) {
    if (isWanted(search)) {
      List<Candidates.Ranked> ranked = among.ranked(typed);
      bridge.publish(this, () -> hand(ranked, search));
    }
  }

  private boolean isWanted(Object search) {
    return looking.filter(now -> now == search).isPresent();
  }

  private void hand(List<Candidates.Ranked> ranked, Object search) {
    if (isWanted(search)) {
      looking = Optional.empty();
      show(ranked);
      waiting.ifPresent(Runnable::run);
      waiting = Optional.empty();
    }
  }

  private void show(List<Candidates.Ranked> ranked) {
    // The mark belongs to a list: shown anew even when it stands at the same place of the next one.
    marked.set(-1);
    hits.set(
        ranked.stream()
            .sorted(Comparator.comparingInt(Candidates.Ranked::kind))
            .map(Candidates.Ranked::hit)
            .toList());
    marked.set(ranked.isEmpty() ? -1 : hits.get().indexOf(ranked.getFirst().hit()));
  }

  /// Marks the next hit, or the one before, round the corner.
  public void move(int by) {
    int count = hits.get().size();
    if (count > 0) {
      marked.set(Math.floorMod(marked.get() + by, count));
      if (peeking) {
        current().ifPresent(hit -> hit.finding().peek().run());
      }
    }
  }

  public Optional<Hit> current() {
    int at = marked.get();
    return at < 0 || at >= hits.get().size() ? Optional.empty() : Optional.of(hits.get().get(at));
  }
}
