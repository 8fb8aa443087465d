// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.Fan;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Optional;

/// How a parameter begins, as one expression. Random ones follow the same distribution as in the
/// program, not the same numbers.
final class Initial {
  private final Library library;

  Initial(Library library) {
    this.library = library;
  }

  static boolean isTrained(StateInit init) {
    return !(init instanceof StateInit.Declared declared) || declared.trainable();
  }

  /// What is said at the end of a line whose first values are too many to be written.
  static String remark(StateInit init) {
    boolean leftOut =
        init instanceof StateInit.Declared declared
            && declared
                .attributes()
                .find(Parameter.VALUE)
                .filter(v -> v.elements() > Literals.LARGEST && !Literals.isFilled(v))
                .isPresent();
    return leftOut ? "  # to be loaded: too many values to write here" : "";
  }

  String of(TensorType type, StateInit init) {
    return switch (init) {
      case StateInit.Fill(double value) -> filled(type, value);
      case StateInit.Declared declared -> declared(type, declared.attributes());
    };
  }

  private String declared(TensorType type, Attributes a) {
    Optional<Tensor> value = a.find(Parameter.VALUE);
    if (value.isPresent()) {
      return literal(type, value.get());
    }
    double scale = a.get(Parameter.SCALE);
    Fan fan = Fan.of(type.shape());
    return switch (a.get(Parameter.INITIALIZER)) {
      case "zeros" -> filled(type, 0);
      case "ones" -> filled(type, 1);
      case "constant" -> filled(type, scale);
      case "uniform" -> uniform(type, scale);
      case "normal" -> normal(type, scale);
      case "xavier_uniform" -> uniform(type, Math.sqrt(6 / (fan.in() + fan.out())));
      case "xavier_normal" -> normal(type, Math.sqrt(2 / (fan.in() + fan.out())));
      case "he_uniform" -> uniform(type, Math.sqrt(6 / fan.in()));
      case "he_normal" -> normal(type, Math.sqrt(2 / fan.in()));
      case "orthogonal" -> orthogonal(type, scale);
      default -> filled(type, 0);
    };
  }

  private String literal(TensorType type, Tensor value) {
    if (Literals.isFilled(value) && value.elements() > 8) {
      return filled(type, value.get(0));
    }
    if (value.elements() > Literals.LARGEST) {
      return filled(type, 0);
    }
    String make = library == Library.TORCH ? "torch.tensor(" : "np.array(";
    return make + Literals.list(value.as(type.dtype())) + ", " + dtype(type) + ")";
  }

  private String filled(TensorType type, double value) {
    String sizes = sizes(type.shape());
    if (value == 0 || value == 1) {
      String function = value == 0 ? ".zeros(" : ".ones(";
      return module() + function + sizes + ", " + dtype(type) + ")";
    }
    String number = Literals.real(value, type.dtype());
    return module() + ".full(" + sizes + ", " + number + ", " + dtype(type) + ")";
  }

  private String uniform(TensorType type, double half) {
    String bound = String.format(java.util.Locale.ROOT, "%.6g", half);
    return library == Library.TORCH
        ? "torch.empty(" + sizes(type.shape()) + ").uniform_(-" + bound + ", " + bound + ")"
        : "rng.uniform(-"
            + bound
            + ", "
            + bound
            + ", "
            + sizes(type.shape())
            + ").astype(np."
            + type.dtype().label()
            + ")";
  }

  private String normal(TensorType type, double deviation) {
    String times = deviation == 1 ? "" : String.format(java.util.Locale.ROOT, " * %.6g", deviation);
    return library == Library.TORCH
        ? "torch.randn(" + sizes(type.shape()) + ")" + times
        : "rng.standard_normal("
            + sizes(type.shape())
            + ", dtype=np."
            + type.dtype().label()
            + ")"
            + times;
  }

  /// Of a matrix; filters are laid out as one.
  private String orthogonal(TensorType type, double scale) {
    String times = scale == 1 ? "" : String.format(java.util.Locale.ROOT, " * %.6g", scale);
    if (library == Library.TORCH) {
      return "torch.nn.init.orthogonal_(torch.empty(" + sizes(type.shape()) + "))" + times;
    }
    long[] axes = type.shape().sizes();
    long columns = axes.length == 0 ? 1 : axes[axes.length - 1];
    long rows = type.shape().elements() / Math.max(1, columns);
    String tall = Math.max(rows, columns) + ", " + Math.min(rows, columns);
    return "np.linalg.qr(rng.standard_normal((%s)))[0]%s.reshape(%s).astype(np.%s)%s"
        .formatted(
            tall, rows < columns ? ".T" : "", sizes(type.shape()), type.dtype().label(), times);
  }

  private String module() {
    return library == Library.TORCH ? "torch" : "np";
  }

  private String dtype(TensorType type) {
    return "dtype=" + (library == Library.TORCH ? "torch." : "np.") + type.dtype().label();
  }

  static String sizes(Shape shape) {
    String list = shape.toString();
    return "("
        + list.substring(1, list.length() - 1).replace(",", ", ")
        + (shape.rank() == 1 ? ",)" : ")");
  }
}
