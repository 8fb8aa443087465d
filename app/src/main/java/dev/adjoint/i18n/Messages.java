// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Texts by key in the current language. A key is `area.thing`, its text a
/// [java.text.MessageFormat] pattern, so an apostrophe is written twice.
///
/// ```java
/// label.textProperty().bind(messages.bound("palette.search", catalog.size()));
/// ```
public final class Messages {
  private static final String ALSO = "also.";
  private static final Pattern OTHER_WORDS = Pattern.compile("\\s*,\\s*");

  private final ObjectProperty<Language> language;
  private final Map<Language, Properties> texts;

  public Messages(Language first) {
    language = new SimpleObjectProperty<>(first);
    texts = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      texts.put(each, load(each));
    }
  }

  private Messages(Messages first) {
    texts = first.texts;
    language = new SimpleObjectProperty<>(first.language.get());
    // Such a binding holds both ends weakly.
    language.bindBidirectional(first.language);
  }

  /// The same texts in the same language, for a part of the window that may go before the window
  /// does: who listens to this one is let go with it.
  public Messages following() {
    return new Messages(this);
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// The text of `key` now.
  ///
  /// @throws IllegalArgumentException for an unknown key: a programming error
  public String text(String key, Object... arguments) {
    Language current = language.get();
    String pattern = Objects.requireNonNull(texts.get(current)).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for '" + key + "' in " + current);
    }
    return new MessageFormat(pattern, current.locale()).format(arguments);
  }

  /// The text of `key` that follows the language.
  public ObservableValue<String> bound(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> text(key, arguments), language);
  }

  public boolean has(String key) {
    return Objects.requireNonNull(texts.get(language.get())).containsKey(key);
  }

  /// What people may look for these by, in whatever language: their texts, and other words for the
  /// same, which stand under `also.` and the key, parted by commas.
  public List<String> names(String... keys) {
    return Stream.of(keys).flatMap(this::namesOf).distinct().toList();
  }

  private Stream<String> namesOf(String key) {
    return texts.values().stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each.getProperty(key, "")),
                    OTHER_WORDS.splitAsStream(each.getProperty(ALSO + key, ""))))
        .filter(name -> !name.isBlank());
  }

  /// The text of `key` as it stands in the file, with places for its arguments.
  String pattern(String key) {
    return Objects.requireNonNull(texts.get(language.get())).getProperty(key, "");
  }

  /// Every key of one language, sorted.
  Set<String> keys(Language of) {
    return new TreeSet<>(Objects.requireNonNull(texts.get(of)).stringPropertyNames());
  }

  private static Properties load(Language language) {
    String file = "messages_" + language.locale().getLanguage() + ".properties";
    Properties loaded = new Properties();
    var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file);
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      loaded.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return loaded;
  }
}
