// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.i18n.Messages;
import javafx.beans.value.ObservableValue;

/// What a device is, in the window's language. Of a graphics card the engine knows the name, which
/// is the same in all.
record DeviceWords(Messages messages) {

  String of(DeviceInfo device) {
    return switch (device.id()) {
      case "cpu" -> messages.text("device.cpu", Runtime.getRuntime().availableProcessors());
      case "reference" -> messages.text("device.reference");
      default -> device.description();
    };
  }

  /// What the chosen device is, now and whenever it or the language changes.
  ObservableValue<String> of(ObservableValue<DeviceInfo> chosen) {
    return messages.languageProperty().flatMap(now -> chosen.map(this::of));
  }
}
