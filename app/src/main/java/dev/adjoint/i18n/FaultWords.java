// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the engine says of data, training sections and runs at fault, in the person's language. It
/// speaks English, as on the command line: `place: reason; remedy`, one line a fault. Reasons and
/// remedies stand in `faults_ko.txt`, broken rules with [OpWords]; places and names stay as they
/// are, and so does what nobody translated.
public final class FaultWords {
  /// A diagnostic: `h.B: inner dimensions differ; expected 784, actual 128 [MatMul.C2]`.
  private static final Pattern DIAGNOSTIC =
      Pattern.compile(
          "(.*?): (.*?)(?:; expected (.*?))?(?:, actual (.*?))? \\[(\\w+\\.[\\w-]+)]",
          Pattern.DOTALL);

  private static final String REMEDY = "; ";
  private static final String PLACE = ": ";

  /// Read when the first fault is told.
  private static final class Korean {
    private static final List<FaultPhrase> PHRASES = load("faults_ko.txt");
  }

  private final Messages messages;
  private final OpWords rules;

  public FaultWords(Messages messages) {
    this.messages = messages;
    this.rules = new OpWords(messages);
  }

  /// @param english one line a fault
  public String text(String english) {
    if (messages.languageProperty().get() == Language.ENGLISH) {
      return english;
    }
    return english.lines().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(String english) {
    Matcher diagnostic = DIAGNOSTIC.matcher(english);
    return diagnostic.matches() ? rule(diagnostic) : named(english);
  }

  private String rule(Matcher found) {
    String rule = rules.problem(found.group(5), named(found.group(2)));
    String expected = found.group(3);
    String actual = found.group(4);
    String details =
        expected == null || actual == null
            ? ""
            : " (" + messages.text("problems.expected", named(expected), named(actual)) + ")";
    return found.group(1) + PLACE + rule + details;
  }

  private static String named(String english) {
    return find(english).orElse(english);
  }

  /// Empty where nothing of it is known.
  static Optional<String> find(String english) {
    return sentence(english).or(() -> withRemedy(english)).or(() -> atPlace(english));
  }

  private static Optional<String> sentence(String english) {
    return Korean.PHRASES.stream()
        .flatMap(phrase -> phrase.translate(english, FaultWords::named).stream())
        .findFirst();
  }

  private static Optional<String> withRemedy(String english) {
    int end = english.lastIndexOf(REMEDY);
    if (end < 0) {
      return Optional.empty();
    }
    String reason = english.substring(0, end);
    String remedy = english.substring(end + REMEDY.length());
    Optional<String> said = find(reason);
    Optional<String> mend = find(remedy);
    return said.isEmpty() && mend.isEmpty()
        ? Optional.empty()
        : Optional.of(said.orElse(reason) + ". " + mend.orElse(remedy));
  }

  /// Names may hold what ends a place: the longest reason that is known counts.
  private static Optional<String> atPlace(String english) {
    for (int end = english.indexOf(PLACE); end >= 0; end = english.indexOf(PLACE, end + 1)) {
      String place = english.substring(0, end + PLACE.length());
      Optional<String> reason = sentence(english.substring(place.length()));
      if (reason.isPresent()) {
        return Optional.of(place + reason.get());
      }
    }
    return Optional.empty();
  }

  /// Pairs of lines: the English one and the same in another language.
  private static List<FaultPhrase> load(String file) {
    var in = FaultWords.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing from the jar: build again");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines =
          reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      List<FaultPhrase> phrases = new ArrayList<>();
      for (int i = 0; i < lines.size(); i += 2) {
        phrases.add(FaultPhrase.of(lines.get(i), lines.get(i + 1)));
      }
      return phrases.stream().sorted(FaultPhrase.SUREST_FIRST).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
