// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.TrainingData;
import dev.adjoint.document.Content;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingListener;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A training run by the engine, on a device of its own.
final class EngineTraining implements TrainingJob {
  /// The seed that runs in the window use too: they see the first batch that training sees.
  private static final long SEED = 1;

  private final Backend backend;
  private final Session session;
  private final Trainer trainer;

  private EngineTraining(Backend backend, Session session, Trainer trainer) {
    this.backend = backend;
    this.session = session;
    this.trainer = trainer;
  }

  /// @throws EngineException when the graph, its training section or the device is at fault
  static TrainingJob open(TrainingOrder order, OpCatalog catalog) throws FileException {
    ProjectSource project = order.project();
    TrainingSpec spec = spec(project);
    TrainingData data = TrainingData.load(spec.data(), project.folder(), project.inputTypes());
    Map<String, Tensor> weights = project.weights();
    Backend backend = Devices.open(order.device(), 0);
    try {
      Session session =
          new Session(project.content().graph(), catalog, backend, order.mode(), SEED);
      weights.forEach(session::setState);
      return new EngineTraining(
          backend, session, new Trainer(session, spec, data.train(), data.test(), SEED));
    } catch (RuntimeException fault) {
      backend.close();
      throw fault;
    }
  }

  private static TrainingSpec spec(ProjectSource project) throws FileException {
    Content content = project.content();
    for (Diagnostic diagnostic : content.diagnostics()) {
      if (diagnostic.isError()) {
        throw new EngineException(diagnostic.line());
      }
    }
    TrainingSpec spec =
        project
            .training()
            .orElseThrow(() -> new EngineException("the graph has no training section"));
    if (content.types().type(spec.loss()).isEmpty()) {
      throw new EngineException("training.loss: the graph has no output " + spec.loss());
    }
    if (spec.data().isEmpty()) {
      throw new EngineException("training.data: nothing to train on; name data for each input");
    }
    return spec;
  }

  @Override
  public long totalSteps() {
    return trainer.totalSteps();
  }

  @Override
  public int stepsPerEpoch() {
    return trainer.stepsPerEpoch();
  }

  @Override
  public TrainingResult run(TrainingListener listener, BooleanSupplier stop) {
    return trainer.run(listener, stop);
  }

  @Override
  public Map<String, Tensor> states() {
    return session.states();
  }

  @Override
  public void close() {
    session.close();
    backend.close();
  }
}
