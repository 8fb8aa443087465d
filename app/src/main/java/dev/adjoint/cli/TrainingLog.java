// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.file.IoReason;
import dev.adjoint.train.TrainingResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/// The log of a training run as JSON lines, each written through at once. Without a file it
/// swallows them.
final class TrainingLog implements AutoCloseable {
  private final Writer out;

  private TrainingLog(Writer out) {
    this.out = out;
  }

  /// @param append goes on with the log of the run that is resumed
  static TrainingLog open(Optional<Path> file, boolean append) throws Fault {
    if (file.isEmpty()) {
      return new TrainingLog(Writer.nullWriter());
    }
    try {
      return new TrainingLog(
          Files.newBufferedWriter(
              file.get(),
              StandardOpenOption.CREATE,
              append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
    } catch (IOException fault) {
      throw new Fault(file.get() + ": cannot be written: " + IoReason.of(fault));
    }
  }

  void step(long step, int epoch, double loss) {
    line(new JsonLine().number("step", step).number("epoch", epoch).number("loss", loss));
  }

  void epoch(int epoch, Map<String, Double> metrics) {
    line(new JsonLine().number("epoch", epoch).numbers("metrics", metrics));
  }

  void end(TrainingResult result) {
    line(
        new JsonLine()
            .flag("final", true)
            .numbers("metrics", result.metrics())
            .number("seconds", result.seconds()));
  }

  private void line(JsonLine line) {
    try {
      out.write(line + "\n");
      out.flush();
    } catch (IOException fault) {
      throw new UncheckedIOException("the log cannot be written", fault);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
