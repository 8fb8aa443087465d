// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of the engine and the same in another language. `{0}`, `{1}` … stand for what it
/// names.
///
/// @param arguments their numbers, in the order of `english`
/// @param letters how much of the sentence is said by itself: the more, the surer it is meant
record FaultPhrase(Pattern english, List<Integer> arguments, String other, int letters) {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  /// What is named never reaches into the remedy that follows.
  private static final String NAMED = "((?:(?!; ).)+)";

  static final Comparator<FaultPhrase> SUREST_FIRST =
      Comparator.comparingInt(FaultPhrase::letters).reversed();

  static FaultPhrase of(String english, String other) {
    StringBuilder pattern = new StringBuilder();
    List<Integer> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(english);
    int done = 0;
    while (argument.find()) {
      pattern.append(Pattern.quote(english.substring(done, argument.start()))).append(NAMED);
      arguments.add(Integer.valueOf(argument.group(1)));
      done = argument.end();
    }
    pattern.append(Pattern.quote(english.substring(done)));
    return new FaultPhrase(
        Pattern.compile(pattern.toString()),
        List.copyOf(arguments),
        other,
        ARGUMENT.matcher(english).replaceAll("").length());
  }

  /// @param named says what is named in the other language, where it can be said
  Optional<String> translate(String sentence, UnaryOperator<String> named) {
    Matcher matcher = english.matcher(sentence);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        ARGUMENT
            .matcher(other)
            .replaceAll(
                use -> {
                  int group = 1 + arguments.indexOf(Integer.valueOf(use.group(1)));
                  return Matcher.quoteReplacement(named.apply(matcher.group(group)));
                }));
  }
}
