// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpDef;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What ops, attributes and inference say, in the person's language. Ops speak English themselves;
/// the other languages stand in `ops_xx.properties` beside the messages.
///
/// A broken rule is told by its general sentence there: the shapes at hand stand in the diagnostic
/// beside it and need no translation.
public final class OpWords {
  private static final Properties KOREAN = load("ops_ko.properties");

  private final Messages messages;

  public OpWords(Messages messages) {
    this.messages = messages;
  }

  /// One line about an op.
  public String summary(OpDef op) {
    return find("op." + op.name()).orElse(op.summary());
  }

  /// One line about an attribute of the op of that name.
  public String doc(String op, Attribute<?> attribute) {
    return find("attribute." + op + "." + attribute.name()).orElse(attribute.doc());
  }

  /// A line of the op's chain rule, where it is told in words: for the gradient by `port`.
  public String chainRule(OpDef op, String port, String line) {
    return find("chain." + op.name() + "." + port).orElse(line);
  }

  /// What is wrong, as a sentence of its own.
  public String title(Diagnostic diagnostic) {
    return ProblemTitle.of(diagnostic, problem(diagnostic));
  }

  /// What is wrong, as it goes on after a place or a name.
  public String problem(Diagnostic diagnostic) {
    return problem(diagnostic.code(), diagnostic.problem());
  }

  /// @param english what is said where nobody translated the rule
  public String problem(String code, String english) {
    return find("rule." + code).orElse(english);
  }

  /// What a mend would do.
  public String mend(Fix fix) {
    if (messages.languageProperty().get() == Language.ENGLISH) {
      return fix.label();
    }
    return switch (fix) {
      case Fix.SetAttribute set ->
          messages.text("mend.set", set.node(), set.attribute(), text(set.value()));
      case Fix.InsertBefore insert -> messages.text("mend.insert", insert.op(), insert.node());
      case Fix.Disconnect off -> messages.text("mend.disconnect", off.node(), off.port());
    };
  }

  private static String text(AttributeValue value) {
    return value instanceof AttributeValue.Dims(var shape)
        ? shape.display()
        : value instanceof AttributeValue.Type(var type) ? type.label() : String.valueOf(value);
  }

  private Optional<String> find(String key) {
    return messages.languageProperty().get() == Language.KOREAN
        ? Optional.ofNullable(KOREAN.getProperty(key))
        : Optional.empty();
  }

  /// Whether the words are there in that language.
  static boolean has(Language language, String key) {
    return language == Language.ENGLISH || KOREAN.containsKey(key);
  }

  /// Reads the words, unless somebody has. Takes a moment that whoever needs them may not have.
  public static void read() {
    Objects.requireNonNull(KOREAN);
  }

  private static Properties load(String file) {
    Properties loaded = new Properties();
    var in = OpWords.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing from the jar: build again");
    }
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      loaded.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return loaded;
  }
}
