// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.engine.Devices;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `devices`: what this machine can compute on, and what keeps it from using the rest.
@Command(name = "devices", description = "List what this machine can compute on.")
final class DeviceList implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();

  DeviceList(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Table table = new Table();
    for (DeviceInfo device : Devices.list()) {
      table.row(device.id(), device.available() ? "usable" : "not usable", device.description());
    }
    terminal.out().print(table.text());
    return 0;
  }
}
