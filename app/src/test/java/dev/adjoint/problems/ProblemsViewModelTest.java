// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Diagnostic.Severity;
import dev.adjoint.graph.Fix;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ProblemsViewModelTest {
  private static final Diagnostic WARNING =
      Diagnostic.warning("graph.unused", "h", "", "the output is not used");
  private static final Diagnostic ERROR =
      Diagnostic.error("MatMul.C2", "z2", "B", "inner dimensions differ", "784", "128");

  private final SimpleObjectProperty<List<Diagnostic>> found =
      new SimpleObjectProperty<>(List.of(WARNING, ERROR));
  private final ProblemsViewModel problems =
      new ProblemsViewModel(found, new Messages(Language.ENGLISH));

  @Test
  void errorsComeFirst() {
    assertEquals(List.of(ERROR, WARNING), problems.rows());
  }

  @Test
  void countsFollowTheGraph() {
    var errors = problems.count(Severity.ERROR);
    assertEquals(1, errors.get());
    found.set(List.of(WARNING));
    assertEquals(0, errors.get());
    assertEquals(1, problems.count(Severity.WARNING).get());
  }

  @Test
  void saysWhereAndWhatWasNeeded() {
    assertEquals("z2 · port B", problems.where(ERROR));
    assertEquals("h", problems.where(WARNING));
    assertEquals("needs 784, has 128", problems.details(ERROR));
    assertEquals("", problems.details(WARNING));
  }

  @Test
  void fixTextTellsOfTheOthers() {
    Fix first = new Fix.Disconnect("Disconnect B", "z2", 1);
    Diagnostic one = ERROR.withFixes(List.of(first));
    Diagnostic two = ERROR.withFixes(List.of(first, new Fix.Disconnect("Disconnect A", "z2", 0)));
    assertEquals("Disconnect B", problems.fixText(one));
    assertEquals("Disconnect B, or 1 more", problems.fixText(two));
    assertEquals("", problems.fixText(ERROR));
    assertEquals(first, problems.firstFix(two).orElseThrow());
  }
}
