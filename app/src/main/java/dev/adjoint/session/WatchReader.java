// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.session.WatchExpression.Statistic;
import dev.adjoint.session.WatchFault.Kind;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what a person types into the watch list, and says how it could go on. A name is first one
/// of the graph that is looked at, then of the whole one; `loop1/h` leads into bodies.
public record WatchReader(WatchNames names) {
  private static final List<String> GRADIENT_MARKS = List.of("∂L/∂", "dL/d", "grad ");
  private static final int MOST_COMPLETIONS = 8;

  /// @param whole the graph itself
  /// @param path the way to the graph that is looked at
  WatchReader(Content whole, List<BodyPlace> path) {
    this(new WatchNames(whole, path));
  }

  /// @throws WatchFault when the graph has no such number
  public WatchExpression read(String typed) throws WatchFault {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw new WatchFault(Kind.EMPTY, "");
    }
    for (String bar : List.of("‖", "||", "|")) {
      if (text.startsWith(bar)) {
        if (text.length() < 2 * bar.length() + 1 || !text.endsWith(bar)) {
          throw new WatchFault(Kind.FORM, bar);
        }
        return tensor(
            text.substring(bar.length(), text.length() - bar.length()),
            Optional.of(Statistic.NORM));
      }
    }
    int open = text.indexOf('(');
    if (open >= 0 && !names.isNode(text) && gradient(text).isEmpty()) {
      Statistic statistic = statistic(text.substring(0, open).strip());
      if (!text.endsWith(")")) {
        throw new WatchFault(Kind.FORM, "(");
      }
      return tensor(text.substring(open + 1, text.length() - 1), Optional.of(statistic));
    }
    return tensor(text, Optional.empty());
  }

  private static Statistic statistic(String name) throws WatchFault {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "mean", "avg", "μ" -> Statistic.MEAN;
      case "std", "σ" -> Statistic.STD;
      case "min" -> Statistic.MIN;
      case "max" -> Statistic.MAX;
      case "norm" -> Statistic.NORM;
      default -> throw new WatchFault(Kind.FORM, name);
    };
  }

  private WatchExpression tensor(String written, Optional<Statistic> statistic) throws WatchFault {
    String text = written.strip();
    Optional<String> by = gradient(text);
    boolean gradient = by.isPresent();
    text = by.orElse(text);
    List<Long> element = List.of();
    int bracket = text.lastIndexOf('[');
    if (bracket > 0) {
      if (!text.endsWith("]") || statistic.isPresent()) {
        throw new WatchFault(Kind.FORM, "[");
      }
      element = indices(text.substring(bracket + 1, text.length() - 1));
      text = text.substring(0, bracket).strip();
    }
    WatchNames.Named named = names.named(text, gradient);
    if (named.type().isPresent() && !element.isEmpty()) {
      check(element, named.type().get().shape());
    }
    return new WatchExpression(named.within(), named.subject(), gradient, element, statistic);
  }

  /// What the gradient is by, where it is one that is written.
  private static Optional<String> gradient(String text) {
    if (text.startsWith("grad(") && text.endsWith(")")) {
      return Optional.of(text.substring(5, text.length() - 1).strip());
    }
    return GRADIENT_MARKS.stream()
        .filter(text::startsWith)
        .map(mark -> text.substring(mark.length()).strip())
        .findFirst();
  }

  private static List<Long> indices(String written) throws WatchFault {
    List<Long> element = new ArrayList<>();
    for (String part : written.split(",", -1)) {
      try {
        long index = Long.parseLong(part.strip());
        if (index < 0) {
          throw new WatchFault(Kind.RANGE, part.strip());
        }
        element.add(index);
      } catch (NumberFormatException none) {
        throw new WatchFault(Kind.INDEX, part.strip());
      }
    }
    return element;
  }

  private static void check(List<Long> element, Shape shape) throws WatchFault {
    if (shape.equals(Shape.UNRANKED)) {
      return;
    }
    if (element.size() != shape.rank()) {
      throw new WatchFault(Kind.INDEX, shape.display());
    }
    for (int axis = 0; axis < element.size(); axis++) {
      if (shape.dim(axis).isKnown() && element.get(axis) >= shape.dim(axis).size()) {
        throw new WatchFault(Kind.RANGE, Long.toString(element.get(axis)));
      }
    }
  }

  /// Whole texts that begin with what was typed, the nodes' names filled in; at most eight.
  public List<String> completions(String typed) {
    int start = 0;
    for (String mark : List.of("(", "‖", "|", "∂L/∂", "dL/d", "grad ")) {
      int at = typed.lastIndexOf(mark);
      start = at < 0 ? start : Math.max(start, at + mark.length());
    }
    String before = typed.substring(0, start);
    String begun = typed.substring(start).strip().toLowerCase(Locale.ROOT);
    Set<String> found = new LinkedHashSet<>();
    List<String> all = names.all();
    for (boolean begins : new boolean[] {true, false}) {
      for (String each : all) {
        String name = each.toLowerCase(Locale.ROOT);
        boolean fits = begins ? name.startsWith(begun) : name.contains(begun);
        if (fits && found.size() < MOST_COMPLETIONS) {
          found.add(before + each + closing(before));
        }
      }
    }
    found.remove(typed);
    return List.copyOf(found);
  }

  private static String closing(String before) {
    if (before.contains("(")) {
      return ")";
    }
    return Stream.of("‖", "||", "|").filter(before::startsWith).findFirst().orElse("");
  }
}
