// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.linear;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The text of an Einsum taken apart: a list of labels for every operand and, where it is written,
/// for the result. A label is the code of its letter; [#ELLIPSIS] stands for any number of axes.
///
/// @param output empty in the implicit form, which has no arrow
record EinsumEquation(List<List<Integer>> inputs, Optional<List<Integer>> output) {

  static final int ELLIPSIS = 0;
  private static final String ARROW = "->";

  /// @throws IllegalArgumentException with the fault in words
  static EinsumEquation parse(String text) {
    String equation = text.replace(" ", "");
    int arrow = equation.indexOf(ARROW);
    String left = arrow < 0 ? equation : equation.substring(0, arrow);
    List<List<Integer>> inputs = new ArrayList<>();
    for (String term : left.split(",", -1)) {
      inputs.add(labels(term));
    }
    Optional<List<Integer>> output =
        arrow < 0
            ? Optional.empty()
            : Optional.of(labels(equation.substring(arrow + ARROW.length())));
    output.ifPresent(labels -> requireKnownOnce(labels, inputs));
    return new EinsumEquation(inputs, output);
  }

  private static List<Integer> labels(String term) {
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        labels.add((int) c);
      } else if (term.startsWith("...", i) && !labels.contains(ELLIPSIS)) {
        labels.add(ELLIPSIS);
        i += 2;
      } else {
        throw new IllegalArgumentException("`" + term + "` has a stray `" + c + "`");
      }
    }
    return labels;
  }

  private static void requireKnownOnce(List<Integer> output, List<List<Integer>> inputs) {
    Set<Integer> seen = new HashSet<>();
    for (int label : output) {
      String name = label == ELLIPSIS ? "..." : Character.toString(label);
      if (!seen.add(label)) {
        throw new IllegalArgumentException("the result names " + name + " twice");
      }
      if (label != ELLIPSIS && inputs.stream().noneMatch(term -> term.contains(label))) {
        throw new IllegalArgumentException("no operand has " + name);
      }
    }
  }

  /// Number of axes that the ellipsis of term `index` takes for an operand of `rank`; negative when
  /// the operand has too few, and without an ellipsis anything but 0 does not fit.
  int spare(int index, int rank) {
    List<Integer> term = inputs.get(index);
    int named = (int) term.stream().filter(label -> label != ELLIPSIS).count();
    return rank - named;
  }

  /// The labels of every axis, with the ellipses written out: their axes are -1, -2, … from the
  /// right.
  ///
  /// @param ranks of the operands, which fit
  EinsumLabels resolve(List<Integer> ranks) {
    List<List<Integer>> terms = new ArrayList<>();
    int widest = 0;
    for (int i = 0; i < ranks.size(); i++) {
      int spare = spare(i, ranks.get(i));
      terms.add(written(inputs.get(i), spare));
      widest = Math.max(widest, spare);
    }
    return new EinsumLabels(terms, written(output.orElseGet(this::implicit), widest));
  }

  private static List<Integer> written(List<Integer> term, int spare) {
    List<Integer> labels = new ArrayList<>();
    for (int label : term) {
      if (label != ELLIPSIS) {
        labels.add(label);
        continue;
      }
      for (int axis = spare; axis >= 1; axis--) {
        labels.add(-axis);
      }
    }
    return labels;
  }

  /// The ellipsis, if there is one, and then every letter that stands only once, sorted.
  private List<Integer> implicit() {
    TreeMap<Integer, Integer> count = new TreeMap<>();
    inputs.forEach(term -> term.forEach(label -> count.merge(label, 1, Integer::sum)));
    List<Integer> labels = new ArrayList<>();
    count.forEach(
        (label, times) -> {
          if (label == ELLIPSIS || times == 1) {
            labels.add(label);
          }
        });
    return labels;
  }
}
