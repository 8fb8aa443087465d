// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed, what was found, and which of it is marked.
public final class SearchViewModel {
  /// More than anybody reads; typing on is quicker.
  private static final int MOST = 60;

  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty marked = new SimpleIntegerProperty(-1);
  private List<Candidate> candidates = List.of();
  private boolean peeking;

  /// @param source the kind, for the heading above the first of it
  public record Hit(Finding finding, FindingSource source) {}

  private record Candidate(Finding finding, FindingSource source, int kind) {}

  private record Ranked(Candidate candidate, int fitness) {}

  public SearchViewModel() {
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
    List<Candidate> all = new ArrayList<>();
    for (int kind = 0; kind < sources.size(); kind++) {
      FindingSource source = sources.get(kind);
      for (Finding finding : source.all()) {
        all.add(new Candidate(finding, source, kind));
      }
    }
    candidates = all;
    peeking = sources.size() == 1;
    query.set("");
    refresh();
  }

  private void refresh() {
    String typed = query.get();
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int fitness = typed.isBlank() ? 0 : Fitness.of(candidate.finding(), typed);
      if (fitness != Fitness.NONE) {
        ranked.add(new Ranked(candidate, fitness));
      }
    }
    if (!typed.isBlank()) {
      ranked.sort(Comparator.comparingInt(Ranked::fitness));
    }
    // The mark belongs to a list: shown anew even when it stands at the same place of the next one.
    marked.set(-1);
    hits.set(
        ranked.stream()
            .limit(MOST)
            .map(Ranked::candidate)
            .sorted(Comparator.comparingInt(Candidate::kind))
            .map(each -> new Hit(each.finding(), each.source()))
            .toList());
    marked.set(best(ranked));
  }

  /// The best hit, wherever its kind stands in the list.
  private int best(List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return -1;
    }
    Finding first = ranked.getFirst().candidate().finding();
    List<Hit> shown = hits.get();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).finding() == first) {
        return i;
      }
    }
    return 0;
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
