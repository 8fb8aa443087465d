// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that may be found. One thread looks through them at a time.
final class Candidates {
  /// More than anybody reads; typing on is quicker.
  private static final int MOST = 60;

  private final List<FindingSource> sources;
  private List<List<Finding>> found;
  private boolean made;

  /// One that fits what is typed; the less, the better.
  ///
  /// @param kind where its source stands among all
  record Ranked(SearchViewModel.Hit hit, int kind, int fitness) {}

  private Candidates(List<FindingSource> sources, List<List<Finding>> found) {
    this.sources = sources;
    this.found = found;
  }

  static Candidates of(List<FindingSource> sources) {
    return new Candidates(sources, sources.stream().map(FindingSource::all).toList());
  }

  int size() {
    return found.stream().mapToInt(List::size).sum();
  }

  /// The best of them, best first; without anything typed the first.
  List<Ranked> ranked(String typed) {
    return typed.isBlank() ? first() : best(typed);
  }

  private List<Ranked> first() {
    List<Ranked> first = new ArrayList<>();
    for (int kind = 0; kind < sources.size(); kind++) {
      for (int i = 0; i < found.get(kind).size() && first.size() < MOST; i++) {
        first.add(new Ranked(hit(found.get(kind).get(i), kind), kind, 0));
      }
    }
    return first;
  }

  private List<Ranked> best(String typed) {
    make();
    List<Ranked> ranked = new ArrayList<>();
    for (int kind = 0; kind < sources.size(); kind++) {
      for (Finding finding : found.get(kind)) {
        int fitness = Fitness.of(finding, typed);
        if (fitness != Fitness.NONE) {
          ranked.add(new Ranked(hit(finding, kind), kind, fitness));
        }
      }
    }
    ranked.sort(Comparator.comparingInt(Ranked::fitness));
    return ranked.stream().limit(MOST).toList();
  }

  private SearchViewModel.Hit hit(Finding finding, int kind) {
    return new SearchViewModel.Hit(finding, sources.get(kind));
  }

  /// What a source makes one by one is made once, however much is typed.
  private void make() {
    if (!made) {
      made = true;
      found = found.stream().map(List::copyOf).toList();
    }
  }
}
