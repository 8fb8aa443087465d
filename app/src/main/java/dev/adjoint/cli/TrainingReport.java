// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.file.FileException;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// Tells of a training run while it goes on: a bar with epoch, step, loss, accuracy and time left,
/// a line for every epoch, the log, and a checkpoint after each epoch.
final class TrainingReport implements TrainingListener {
  private static final int BAR = 24;

  private final Progress progress;
  private final Trainer trainer;
  private final TrainingLog log;
  private final Checkpoint checkpoint;
  private final long begun = System.nanoTime();
  private final long first;
  private String accuracy = "";

  TrainingReport(Terminal terminal, Trainer trainer, TrainingLog log, Checkpoint checkpoint) {
    this.trainer = trainer;
    this.log = log;
    this.checkpoint = checkpoint;
    progress = new Progress(terminal);
    first = trainer.step();
  }

  @Override
  public void step(long step, int epoch, double loss) {
    log.step(step, epoch, loss);
    progress.show(bar(step + 1, epoch, loss));
  }

  private String bar(long done, int epoch, double loss) {
    long total = trainer.totalSteps();
    int filled = (int) (BAR * done / Math.max(1, total));
    return String.format(
        Locale.ROOT,
        "epoch %d [%s%s] step %d/%d  loss %.4f%s  %s left",
        epoch + 1,
        "#".repeat(filled),
        ".".repeat(BAR - filled),
        done,
        total,
        loss,
        accuracy,
        left(done, total));
  }

  private String left(long done, long total) {
    double perStep = (System.nanoTime() - begun) / 1e9 / Math.max(1, done - first);
    long seconds = Math.round(perStep * (total - done));
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  @Override
  public void epoch(int epoch, Map<String, Double> metrics) {
    log.epoch(epoch, metrics);
    StringBuilder line = new StringBuilder("epoch " + (epoch + 1) + " done");
    metrics.forEach(
        (name, value) ->
            line.append(String.format(Locale.ROOT, "  %s %.4f", name.replace('_', ' '), value)));
    progress.keep(line.toString());
    Double share = metrics.get("test_accuracy");
    if (share != null) {
      accuracy = String.format(Locale.ROOT, "  accuracy %.2f %%", 100 * share);
    }
    save();
  }

  private void save() {
    try {
      checkpoint.save(trainer.step());
    } catch (FileException fault) {
      throw new UncheckedIOException(new IOException(fault.getMessage(), fault));
    }
  }

  void done() {
    progress.clear();
  }
}
