// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sentences that the sources of the engine throw, with a number for whatever they name.
final class EngineFaults {
  private static final Pattern THROWN =
      Pattern.compile(
          "(?:new (?:Data|Engine|NonFinite|GraphFile|Kernel|Source|Exchange|Onnx|Proto)\\w+"
              + "|\\bfault|\\brefused|\\bdamaged|\\bunsupported|\\bthrow \\w+|\\.expected)(\\()");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FORMAT = Pattern.compile("%[,0-9]*[sdx]");
  private static final String NAMED = "7";

  private EngineFaults() {}

  /// Reasons and remedies in the files of a folder, without places.
  static List<String> in(Path folder) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher thrown = THROWN.matcher(source);
        while (thrown.find()) {
          arguments(source, thrown.end()).forEach(each -> note(each, sentences));
        }
      }
    }
    return sentences;
  }

  private static void note(String argument, List<String> sentences) {
    // Of what others make up nothing is known here; codes and bare places are no sentences.
    if (argument.startsWith("\"") || argument.matches("(?s)[\\w.()]+ \\+ \".*")) {
      String said = sentence(argument);
      if (said.chars().filter(Character::isLetter).count() > 1 && said.contains(" ")) {
        sentences.add(said);
      }
    }
  }

  /// Texts as they are, and a number for all else that is joined to them.
  private static String sentence(String argument) {
    boolean formatted = argument.contains(".formatted(");
    String joined = formatted ? argument.substring(0, argument.indexOf(".formatted(")) : argument;
    StringBuilder said = new StringBuilder();
    Matcher text = TEXT.matcher(joined);
    int end = 0;
    while (text.find()) {
      if (depth(joined, end, text.start()) == 0) {
        said.append(joined.substring(end, text.start()).matches("[+\\s]*") ? "" : NAMED);
        said.append(text.group(1).translateEscapes());
        end = text.end();
      }
    }
    said.append(joined.substring(end).isBlank() ? "" : NAMED);
    return formatted ? FORMAT.matcher(said).replaceAll(NAMED) : said.toString();
  }

  private static int depth(String code, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 1;
    int begin = from;
    for (int i = from; depth > 0; i++) {
      char c = source.charAt(i);
      if (c == '"') {
        Matcher text = TEXT.matcher(source).region(i, source.length());
        i = text.lookingAt() ? text.end() - 1 : i;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 || c == ',' && depth == 1) {
        arguments.add(source.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    return arguments;
  }
}
