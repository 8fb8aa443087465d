// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Appearance;
import dev.adjoint.theme.Theme;
import dev.adjoint.userdata.Settings;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.Platform;

/// Theme, size, motion and language as the person left them. What cannot be understood is the
/// usual; whether things move is first what the system says.
final class Preferences {
  private static final double SMALLEST = 0.75;
  private static final double LARGEST = 3;

  private final Settings settings;

  Preferences(Settings settings) {
    this.settings = settings;
  }

  /// Applies what is remembered, and remembers every change from now on.
  void follow(Appearance appearance, Messages messages) {
    choice("language", Language.class).ifPresent(messages.languageProperty()::set);
    choice("theme", Theme.class).ifPresent(appearance.themeProperty()::set);
    settings.get("zoom").flatMap(Preferences::zoom).ifPresent(appearance.zoomProperty()::set);
    var motion = appearance.reducedMotionProperty();
    motion.set(
        settings
            .get("reduced-motion")
            .map(Boolean::parseBoolean)
            .orElseGet(() -> Platform.getPreferences().isReducedMotion()));
    motion.addListener((at, was, now) -> settings.put("reduced-motion", String.valueOf(now)));
    messages.languageProperty().addListener((at, was, now) -> settings.put("language", now.name()));
    appearance.themeProperty().addListener((at, was, now) -> settings.put("theme", now.name()));
    appearance
        .zoomProperty()
        .addListener((at, was, now) -> settings.put("zoom", String.valueOf(now.doubleValue())));
  }

  private <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return settings
        .get(key)
        .flatMap(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(text))
                    .findFirst());
  }

  private static Optional<Double> zoom(String text) {
    try {
      double zoom = Double.parseDouble(text);
      return zoom >= SMALLEST && zoom <= LARGEST ? Optional.of(zoom) : Optional.empty();
    } catch (NumberFormatException broken) {
      return Optional.empty();
    }
  }
}
