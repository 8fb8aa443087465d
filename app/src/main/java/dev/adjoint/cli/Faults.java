// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.DeviceMemoryException;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.NonFiniteLoss;
import dev.adjoint.engine.RunStopped;
import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.graph.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Says what went wrong, in one line a fault and without a stack trace.
final class Faults {

  private Faults() {}

  static List<String> lines(Throwable fault) {
    return switch (fault) {
      case Fault f -> f.lines();
      case FileException f -> List.of(text(f));
      case EngineException f when !f.diagnostics().isEmpty() ->
          f.diagnostics().stream().map(Faults::line).toList();
      case EngineException f -> text(f).lines().toList();
      case NonFiniteLoss f -> List.of(text(f));
      case DeviceMemoryException f -> List.of(text(f) + "; use a smaller batch or another device");
      case RunStopped f -> List.of("stopped");
      case UncheckedIOException f -> List.of(IoReason.of(Objects.requireNonNull(f.getCause())));
      case IOException f -> List.of(IoReason.of(f));
      case OutOfMemoryError f ->
          List.of("out of memory; give Java more with ADJOINT_JAVA_OPTIONS=-Xmx…");
      default -> List.of(unexpected(fault));
    };
  }

  /// The diagnostic with what would mend it.
  static String line(Diagnostic diagnostic) {
    Stream<String> fixes = diagnostic.fixes().stream().limit(1).map(fix -> "; " + fix.label());
    return diagnostic.line() + String.join("", fixes.toList());
  }

  /// A mistake of ours, not of the person's: still one line, and how to learn more.
  private static String unexpected(Throwable fault) {
    String what = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return "internal error, "
        + what.lines().findFirst().orElse("")
        + "; run it again with --debug and report what it prints";
  }

  private static String text(Throwable fault) {
    return Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName());
  }
}
