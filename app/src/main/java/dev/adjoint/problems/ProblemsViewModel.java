// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.problems;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Diagnostic.Severity;
import dev.adjoint.graph.Fix;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
  private final UnaryOperator<Diagnostic> check;
  private final Map<Diagnostic, List<Fix>> fixes = new HashMap<>();

  public ProblemsViewModel(ObservableValue<List<Diagnostic>> diagnostics, Messages messages) {
    this(diagnostics, messages, UnaryOperator.identity());
  }

  /// @param check leaves of the fixes of a problem those that work; asked for what is looked at
  public ProblemsViewModel(
      ObservableValue<List<Diagnostic>> diagnostics,
      Messages messages,
      UnaryOperator<Diagnostic> check) {
    this.messages = messages;
    this.words = new OpWords(messages);
    this.check = check;
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
    return words.title(problem);
  }

  /// What was needed and what is there, or nothing where the problem says it all.
  public String details(Diagnostic problem) {
    return problem.expected().isEmpty() || problem.actual().isEmpty()
        ? ""
        : messages.text("problems.expected", problem.expected(), problem.actual());
  }

  /// The fix that the link in the row applies.
  public Optional<Fix> firstFix(Diagnostic problem) {
    return fixes(problem).stream().findFirst();
  }

  private List<Fix> fixes(Diagnostic problem) {
    return fixes.computeIfAbsent(problem, each -> check.apply(each).fixes());
  }

  public String fixText(Diagnostic problem) {
    int others = fixes(problem).size() - 1;
    String first = firstFix(problem).map(words::mend).orElse("");
    return others > 0 ? messages.text("problems.more", first, others) : first;
  }

  private void show(List<Diagnostic> found) {
    fixes.clear();
    List<Diagnostic> sorted =
        found.stream().sorted(Comparator.comparing(Diagnostic::severity)).toList();
    // A table that is set again loses its selection and place.
    if (!rows.equals(sorted)) {
      rows.setAll(sorted);
    }
  }
}
