// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.op.OpDef;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// What people also call the ops, in English and Korean, in small letters: from a text beside this
/// class, a line an op.
final class OpSynonyms {
  private static final String RESOURCE = "synonyms.properties";
  private static final Map<String, List<String>> BY_OP = read();

  private OpSynonyms() {}

  static List<String> of(OpDef op) {
    return BY_OP.getOrDefault(op.name(), List.of());
  }

  /// Every op that has another name.
  static Set<String> ops() {
    return BY_OP.keySet();
  }

  private static Map<String, List<String>> read() {
    Properties lines = new Properties();
    var resource = OpSynonyms.class.getResourceAsStream(RESOURCE);
    try (Reader in =
        new InputStreamReader(Objects.requireNonNull(resource, RESOURCE), StandardCharsets.UTF_8)) {
      lines.load(in);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Map<String, List<String>> words = new HashMap<>();
    for (String op : lines.stringPropertyNames()) {
      String line = lines.getProperty(op, "").toLowerCase(Locale.ROOT);
      words.put(op, Arrays.stream(line.split(",")).map(String::strip).toList());
    }
    return Map.copyOf(words);
  }
}
