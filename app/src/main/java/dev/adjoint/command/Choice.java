// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/// One of several, such as the theme: a submenu in which the chosen one is marked.
public record Choice(String key, ObservableValue<String> title, List<Option> options)
    implements Entry {

  /// One that can be chosen.
  ///
  /// @param names what it is looked for by, beside what its key says
  /// @param chosen whether it is the one now
  public record Option(
      String key,
      ObservableValue<String> title,
      List<String> names,
      ObservableValue<Boolean> chosen,
      Runnable choose) {}

  /// @param name the words for a value
  /// @param chosen where the choice is kept
  public static <T> Choice of(
      Messages messages,
      String key,
      List<T> values,
      Function<T, ObservableValue<String>> name,
      Property<T> chosen) {
    List<Option> options = new ArrayList<>();
    for (T value : values) {
      String optionKey = key + "/" + String.valueOf(value);
      options.add(
          new Option(
              optionKey,
              name.apply(value),
              List.of(),
              chosen.map(value::equals),
              () -> chosen.setValue(value)));
    }
    return new Choice(key, messages.bound(key), List.copyOf(options));
  }

  /// The choices as orders of their own, such as `Theme: Dark`, for lists without submenus.
  @Override
  public List<Command> commands(Messages messages) {
    return options.stream().map(option -> command(option, messages)).toList();
  }

  private Command command(Option option, Messages messages) {
    Command plain = Command.of(messages, key, "", option.choose());
    ObservableValue<String> both =
        Bindings.createStringBinding(
            () -> title.getValue() + ": " + option.title().getValue(), title, option.title());
    List<String> names =
        Stream.concat(messages.names(key).stream(), option.names().stream()).toList();
    return new Command(option.key(), both, "", plain.scope(), plain.enabled(), plain.action())
        .named(names);
  }
}
