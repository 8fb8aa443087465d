// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import dev.adjoint.i18n.Messages;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/// One thing a person can order.
///
/// @param key what tests and settings call it: the key of its text
/// @param title its words in the current language
/// @param aside quieter words beside the title, such as the folder of a file; may be empty
/// @param names what else it is looked for by, beside what its key says
/// @param shortcut the key as JavaFX writes it, such as `Shortcut+Shift+S`; empty for none
/// @param scope where the shortcut counts
/// @param enabled whether it would do something now
public record Command(
    String key,
    ObservableValue<String> title,
    String aside,
    List<String> names,
    String shortcut,
    Scope scope,
    ObservableValue<Boolean> enabled,
    Runnable action)
    implements Entry {
  private static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

  /// Where a shortcut counts.
  public enum Scope {
    /// Anywhere in the window.
    WINDOW,
    /// Only while the canvas has the focus: single letters, arrows, Delete.
    CANVAS
  }

  public Command(
      String key,
      ObservableValue<String> title,
      String shortcut,
      Scope scope,
      ObservableValue<Boolean> enabled,
      Runnable action) {
    this(key, title, "", List.of(), shortcut, scope, enabled, action);
  }

  public static Command of(Messages messages, String key, String shortcut, Runnable action) {
    return new Command(key, messages.bound(key), shortcut, Scope.WINDOW, ALWAYS, action);
  }

  /// The same order under other words, which are no text of the program.
  public Command titled(String otherKey, String words, String beside) {
    ObservableValue<String> fixed = new SimpleStringProperty(words);
    return new Command(otherKey, fixed, beside, names, shortcut, scope, enabled, action);
  }

  /// The same order under words that change with what it would do.
  public Command titled(ObservableValue<String> words) {
    return new Command(key, words, aside, names, shortcut, scope, enabled, action);
  }

  /// The same order, found by these words as well.
  public Command named(List<String> others) {
    return new Command(key, title, aside, others, shortcut, scope, enabled, action);
  }

  public Command onCanvas() {
    return new Command(key, title, aside, names, shortcut, Scope.CANVAS, enabled, action);
  }

  public Command when(ObservableValue<Boolean> condition) {
    return new Command(key, title, aside, names, shortcut, scope, condition, action);
  }

  @Override
  public List<Command> commands(Messages messages) {
    return List.of(this);
  }

  public boolean isEnabled() {
    return Boolean.TRUE.equals(enabled.getValue());
  }

  /// Carries the order out, if it can be now.
  public void run() {
    if (isEnabled()) {
      action.run();
    }
  }
}
