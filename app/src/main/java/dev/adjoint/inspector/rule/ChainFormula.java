// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes an op's chain-rule line apart and puts the graph's own names in: `∂L/∂B = Aᵀ · ∂L/∂Y`
/// becomes `∂L/∂W₂ = hᵀ · ∂L/∂z₂`.
public final class ChainFormula {
  private static final String NAME = "[\\p{L}_&&[^ᵀ]][\\p{L}\\p{N}_&&[^ᵀ²]]*";
  private static final Pattern TOKEN = Pattern.compile("∂L/∂(" + NAME + ")(ᵀ?)|(" + NAME + ")(ᵀ?)");

  private ChainFormula() {}

  /// The port whose gradient the line gives.
  public static String port(String line) {
    Matcher matcher = TOKEN.matcher(line);
    return matcher.lookingAt() && matcher.group(1) != null ? matcher.group(1) : "";
  }

  /// The ports a line names, in order; `gradient` says which of them as a derivative.
  public record Mention(String port, boolean gradient, boolean transposed) {}

  public static List<Mention> rightHandSide(String line) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    matcher.region(Math.max(0, line.indexOf('=')), line.length());
    while (matcher.find()) {
      boolean gradient = matcher.group(1) != null;
      String port = gradient ? matcher.group(1) : matcher.group(3);
      boolean turned = !(gradient ? matcher.group(2) : matcher.group(4)).isEmpty();
      found.add(new Mention(port, gradient, turned));
    }
    return found;
  }

  /// @param nameOf the graph's name of a port's value, or an empty text for what is no port
  public static List<ChainTerm> terms(String line, Function<String, String> nameOf) {
    List<ChainTerm> terms = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    int end = 0;
    while (matcher.find()) {
      boolean gradient = matcher.group(1) != null;
      String port = gradient ? matcher.group(1) : matcher.group(3);
      String name = nameOf.apply(port);
      if (gradient || !name.isEmpty()) {
        plain(terms, line.substring(end, matcher.start()));
        String shown = name.isEmpty() ? port : name;
        boolean turned = !(gradient ? matcher.group(2) : matcher.group(4)).isEmpty();
        terms.add(
            gradient
                ? new ChainTerm(ChainTerm.Kind.GRADIENT, "∂L/∂" + shown, turned, port)
                : new ChainTerm(ChainTerm.Kind.VALUE, shown, turned, port));
        end = matcher.end();
      }
    }
    plain(terms, line.substring(end));
    return terms;
  }

  private static void plain(List<ChainTerm> terms, String text) {
    if (!text.isEmpty()) {
      terms.add(ChainTerm.plain(text));
    }
  }
}
