// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.op.Role;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.ops.cases.RejectedCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpPagesTest {

  private static final Pattern CONSTRAINT = Pattern.compile("(?m)^- (C\\d+): \\S.*");
  private static final Pattern NAME = Pattern.compile("(?m)^- `([^`]+)`");

  @Test
  void everyOpHasAPageUnderItsName() {
    for (OpDef op : StandardOps.OPS) {
      assertTrue(page(op).startsWith("# " + op.name() + "\n"), op.name());
    }
  }

  @Test
  void pagesHaveTheHeadingsInOrder() {
    for (OpDef op : StandardOps.OPS) {
      List<String> expected = new ArrayList<>(HelpPages.HEADINGS);
      if (op.attributes().isEmpty()) {
        expected.remove("Attributes");
      }
      List<String> headings =
          page(op)
              .lines()
              .filter(line -> line.startsWith("## "))
              .map(line -> line.substring(3))
              .toList();
      assertEquals(expected, headings, op.name());
      headings.forEach(heading -> assertTrue(!section(op, heading).isBlank(), op + " " + heading));
    }
  }

  @Test
  void pagesNameEveryPortAndAttribute() {
    for (OpDef op : StandardOps.OPS) {
      assertEquals(op.inputs().stream().map(InputPort::name).toList(), named(op, "Inputs"));
      assertEquals(op.outputs().stream().map(OutputPort::name).toList(), named(op, "Outputs"));
      assertEquals(
          op.attributes().stream().map(Attribute::name).collect(Collectors.toSet()),
          op.attributes().isEmpty() ? Set.of() : Set.copyOf(named(op, "Attributes")),
          op.name());
    }
  }

  @Test
  void everyConstraintOnAPageRejectsSomething() {
    for (OpDef op : StandardOps.OPS) {
      TreeSet<String> rejected =
          OpCases.rejected().stream()
              .filter(one -> one.op() == op)
              .map(RejectedCase::code)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(constraints(op), rejected, op + ": constraints, rejecting cases");
    }
  }

  @Test
  void everyGradientSectionSaysNoneWhereThereIsNone() {
    for (OpDef op : StandardOps.OPS) {
      if (op.role() == Role.CONTROL) {
        continue; // Replaced by the compiler, each in its own way.
      }
      boolean none = op.gradient() instanceof Gradient.None;
      assertEquals(none, section(op, "Gradient").startsWith("None: "), op.name());
    }
  }

  @Test
  void unknownOpsHaveNoPage() {
    OpDef stranger = OpDef.named("Stranger").notDifferentiable("does nothing").build();
    assertEquals(Optional.empty(), HelpPages.find(stranger));
  }

  private static String page(OpDef op) {
    return HelpPages.find(op).orElseThrow(() -> new AssertionError(op + " has no help page"));
  }

  private static String section(OpDef op, String heading) {
    return Arrays.stream(page(op).split("(?m)^## "))
        .filter(section -> section.startsWith(heading + "\n"))
        .map(section -> section.substring(heading.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static List<String> named(OpDef op, String heading) {
    return matches(NAME, section(op, heading)).toList();
  }

  private static TreeSet<String> constraints(OpDef op) {
    return matches(CONSTRAINT, section(op, "Constraints"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
