// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.DataFolder;
import dev.adjoint.data.TrainingData;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `train FILE`: the training loop with progress, log and checkpoints. Ctrl+C stops between two
/// instructions and saves.
@Command(name = "train", description = "Train a graph as its training section says.")
final class Train implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Standard standard = new Standard();
  @Mixin private DeviceOptions device = new DeviceOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "The project.")
  private Path file = Path.of("");

  @Option(
      names = "--training",
      paramLabel = "PATH",
      description = "A training section in a file of its own; its data paths count from there.")
  private Optional<Path> training = Optional.empty();

  @ArgGroup private Length length = new Length();

  /// How long to train.
  static final class Length {
    @Option(names = "--epochs", paramLabel = "N", description = "Passes over all rows.")
    private int epochs;

    @Option(names = "--steps", paramLabel = "N", description = "Optimizer steps.")
    private long steps;
  }

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides initial weights, order of rows and dropout (usual: 0).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "PATH",
      description = "Write a JSON line for every step and epoch.")
  private Optional<Path> log = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "PATH",
      description = "Save weights and optimizer as .safetensors, after every epoch and at the end.")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--resume", paramLabel = "PATH", description = "Go on from a saved file.")
  private Optional<Path> resume = Optional.empty();

  @Option(names = "--force", description = "Overwrite files.")
  private boolean force;

  @Option(
      names = "--allow-outside",
      description = "Let the training section read data outside its own folder.")
  private boolean outside;

  Train(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FileException, Fault, IOException {
    Project project = Project.open(file);
    TrainingSpec spec = lengthened(spec(project));
    TrainingFit.check(project, source().toString(), spec);
    requireFree();
    SavedStates saved = resume.isPresent() ? SavedStates.read(resume.get()) : SavedStates.NONE;
    TrainingData data = data(project, spec);
    long chosen = seed.or(() -> saved.number(Checkpoint.SEED)).orElse(spec.seed().orElse(0));
    try (Backend backend = device.open();
        Session session = device.session(project, backend, chosen);
        TrainingLog lines = TrainingLog.open(log, resume.isPresent() && !force);
        Interruption interruption = new Interruption()) {
      SavedStates weights = project.loadWeights(session);
      Trainer trainer = new Trainer(session, spec, data.train(), data.test(), chosen);
      if (!weights.tensors().isEmpty() || resume.isPresent()) {
        takeUp(session, trainer, spec, data, weights, saved);
      }
      Checkpoint checkpoint = new Checkpoint(session, save, chosen);
      return run(trainer, checkpoint, lines, interruption);
    }
  }

  private Path source() {
    return training.orElse(file);
  }

  private TrainingSpec spec(Project project) throws FileException, Fault {
    if (training.isPresent()) {
      return TrainingSpec.read(JsonDocument.read(training.get()).root(), project::own);
    }
    return new ProjectData(project)
        .spec()
        .orElseThrow(
            () ->
                new Fault(
                    file + ": has no training section; add \"training\", or give --training PATH"));
  }

  private TrainingSpec lengthened(TrainingSpec spec) throws Fault {
    if (length.epochs < 0 || length.steps < 0) {
      throw new Fault("--epochs and --steps are at least 1; give a larger number");
    }
    TrainingSpec lengthened = length.epochs > 0 ? spec.withEpochs(length.epochs) : spec;
    return length.steps > 0 ? lengthened.withSteps(length.steps) : lengthened;
  }

  /// Goes on with its own checkpoint and log without being forced to.
  private void requireFree() throws Fault {
    if (save.isPresent() && !save.equals(resume)) {
      Existing.require(save.get(), force);
    }
    if (log.isPresent() && resume.isEmpty()) {
      Existing.require(log.get(), force);
    }
  }

  private TrainingData data(Project project, TrainingSpec spec) throws FileException, Fault {
    if (spec.data().isEmpty()) {
      throw new Fault(source() + ": training.data: nothing to train on; name data for each input");
    }
    Path folder = Objects.requireNonNull(source().toAbsolutePath().getParent());
    DataFolder from = new DataFolder(folder, asked -> outside);
    return TrainingData.load(spec.data(), from, project.inputs());
  }

  private void takeUp(
      Session session,
      Trainer trainer,
      TrainingSpec spec,
      TrainingData data,
      SavedStates weights,
      SavedStates saved)
      throws Fault {
    saved.without(Checkpoint.SEED).giveTo(session);
    saved.number(Checkpoint.STEP).ifPresent(trainer::resumeAfter);
    // One look forward, so that a checkpoint of another graph is refused before it trains.
    session.run(
        RunRequest.fetch(List.of(spec.loss()), ProjectData.firstRows(data.train(), spec.batch())));
    if (resume.isEmpty()) {
      weights.requireTaken(session);
    }
    saved.requireTaken(session);
  }

  private int run(
      Trainer trainer, Checkpoint checkpoint, TrainingLog lines, Interruption interruption)
      throws FileException {
    TrainingReport report = new TrainingReport(terminal, trainer, lines, checkpoint);
    TrainingResult result = trainer.run(report, interruption::isAsked);
    report.done();
    checkpoint.save(result.steps());
    lines.end(result);
    if (result.stopped()) {
      String kept =
          save.map(path -> "saved as " + path + ", go on with --resume " + path)
              .orElse("nothing saved, as no --save PATH was given");
      terminal.err().printf("stopped after step %d; %s%n", result.steps(), kept);
      return Commands.FAULT;
    }
    terminal.out().println("final loss " + result.loss());
    result
        .metrics()
        .forEach((name, value) -> terminal.out().println(name.replace('_', ' ') + " " + value));
    return 0;
  }
}
