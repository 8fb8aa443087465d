// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.main.notice.Notices;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What belongs to an open document as a whole: what the person is doing, how graphs run, on what
/// device, and the last thing to say to them.
public final class PageViewModel {

  /// What the row under the canvas is for.
  public enum Activity {
    DEBUG,
    EDIT,
    TRAIN
  }

  /// The two ways to run a graph.
  public enum Execution {
    STATIC,
    DYNAMIC
  }

  /// Fast everywhere; the reference device is for checking, a graphics card is a person's choice.
  private static final String PREFERRED = "cpu";

  private final DocumentViewModel document;
  private final List<DeviceInfo> devices;
  private final ObjectProperty<Activity> activity = new SimpleObjectProperty<>(Activity.DEBUG);
  private final ObjectProperty<Execution> execution = new SimpleObjectProperty<>(Execution.STATIC);
  private final ObjectProperty<DeviceInfo> device;
  private final Notices notices = new Notices();
  private final StringProperty untitled = new SimpleStringProperty("");

  /// @param devices at least one of them usable
  public PageViewModel(DocumentViewModel document, List<DeviceInfo> devices) {
    this.document = document;
    this.devices =
        devices.stream()
            .sorted(Comparator.comparing(each -> each.id().equals(PREFERRED) ? 0 : 1))
            .toList();
    this.device =
        new SimpleObjectProperty<>(
            devices.stream()
                .filter(DeviceInfo::available)
                .min(Comparator.comparing(each -> each.id().equals(PREFERRED) ? 0 : 1))
                .orElseThrow());
  }

  public List<DeviceInfo> devices() {
    return devices;
  }

  /// Whether a device other than the processor can be used here.
  public boolean hasGpu() {
    return devices.stream().anyMatch(each -> each.available() && each.id().startsWith("cuda"));
  }

  public ObjectProperty<Activity> activityProperty() {
    return activity;
  }

  public ObjectProperty<Execution> executionProperty() {
    return execution;
  }

  public ObjectProperty<DeviceInfo> deviceProperty() {
    return device;
  }

  public Notices notices() {
    return notices;
  }

  /// What a document without file is called.
  public StringProperty untitledProperty() {
    return untitled;
  }

  /// The file's name, or that there is none.
  public ObservableValue<String> title() {
    return Bindings.createStringBinding(
        () ->
            document
                .fileProperty()
                .get()
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse(untitled.get()),
        document.fileProperty(),
        untitled);
  }
}
