// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.userdata;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/// A running program: its number and when it began, because numbers are given again, and the
/// machine, because a home folder may be shared between several.
record Owner(String host, long pid, long started) {

  static Owner thisProgram() {
    return new Owner(hostName(), ProcessHandle.current().pid(), begin(ProcessHandle.current()));
  }

  /// Whether it still runs. A program on another machine is taken for running: nobody here can
  /// tell.
  boolean isAlive() {
    if (!host.equals(hostName())) {
      return true;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    return process.isPresent() && begin(process.get()) == started;
  }

  private static long begin(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /// As a part of a file name.
  String text() {
    return host + "_" + pid + "_" + started;
  }

  static Optional<Owner> parse(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    } catch (NumberFormatException foreign) {
      return Optional.empty();
    }
  }
}
