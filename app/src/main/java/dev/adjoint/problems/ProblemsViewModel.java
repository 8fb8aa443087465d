// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.problems;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Diagnostic.Severity;
import dev.adjoint.graph.Fix;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The diagnostics of the graph, worst first, and how many of each there are.
public final class ProblemsViewModel {
  private final ObservableList<Diagnostic> rows = FXCollections.observableArrayList();
  private final Messages messages;
  private final OpWords words;

  public ProblemsViewModel(ObservableValue<List<Diagnostic>> diagnostics, Messages messages) {
    this.messages = messages;
    this.words = new OpWords(messages);
    diagnostics.subscribe(this::show);
  }

  public ObservableList<Diagnostic> rows() {
    return rows;
  }

  public IntegerBinding count(Severity severity) {
    return Bindings.createIntegerBinding(
        () -> (int) rows.stream().filter(row -> row.severity() == severity).count(), rows);
  }

  /// Place of a problem in words: `z2 · port A`.
  public String where(Diagnostic problem) {
    String node = problem.node().orElseGet(() -> messages.text("problems.graph"));
    return problem.port().map(port -> messages.text("problems.port", node, port)).orElse(node);
  }

  /// What is wrong, in the person's language.
  public String problem(Diagnostic problem) {
    return words.problem(problem);
  }

  /// What was needed and what is there, or nothing where the problem says it all.
  public String details(Diagnostic problem) {
    return problem.expected().isEmpty() || problem.actual().isEmpty()
        ? ""
        : messages.text("problems.expected", problem.expected(), problem.actual());
  }

  /// The fix that the link in the row applies.
  public Optional<Fix> firstFix(Diagnostic problem) {
    return problem.fixes().stream().findFirst();
  }

  public String fixText(Diagnostic problem) {
    int others = problem.fixes().size() - 1;
    String first = firstFix(problem).map(words::mend).orElse("");
    return others > 0 ? messages.text("problems.more", first, others) : first;
  }

  private void show(List<Diagnostic> found) {
    List<Diagnostic> sorted =
        found.stream().sorted(Comparator.comparing(Diagnostic::severity)).toList();
    // A table that is set again loses its selection and place.
    if (!rows.equals(sorted)) {
      rows.setAll(sorted);
    }
  }
}
