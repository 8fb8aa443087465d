// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.ReduceProd;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sums and their like along some axes.
final class ReducePhrases {
  private ReducePhrases() {}

  static Phrases into(Phrases phrases) {
    Library library = phrases.library();
    String max = library == Library.TORCH ? "amax" : "max";
    return phrases
        .put(ReduceSum.OP, use -> reduce(use, library, "sum"))
        .put(ReduceMax.OP, use -> reduce(use, library, max))
        .put(ReduceMin.OP, use -> reduce(use, library, library == Library.TORCH ? "amin" : "min"))
        .put(ReduceProd.OP, use -> product(use, library))
        .put(Wholes.MEAN, use -> reduce(use, library, "mean"))
        .put(ArgMax.OP, use -> arg(use, library, "argmax"));
  }

  private static Expression reduce(Use use, Library library, String function) {
    Optional<Tensor> given =
        use.has(1) ? Optional.of(Tensor.vector(use.known(1))) : Optional.empty();
    int rank = use.shape(0).rank();
    List<Integer> axes = Reduction.axes(use.at().attributes(), given, rank);
    boolean keep = use.get(Reduction.KEEPDIMS);
    String call = library.module() + "." + function + "(" + use.arg(0);
    if (axes.isEmpty()) {
      return use.args().getFirst();
    }
    if (axes.size() < rank || keep) {
      String list = axes.stream().map(String::valueOf).collect(Collectors.joining(", "));
      call += ", " + library.axis() + "=" + (axes.size() == 1 ? list : "(" + list + ")");
    }
    return Expression.atom(call + (keep ? ", " + library.keep() + "=True)" : ")"));
  }

  /// PyTorch multiplies along one axis at a time.
  private static Expression product(Use use, Library library) {
    boolean single = use.has(1) && use.known(1).length == 1;
    if (library == Library.TORCH && !single && (use.has(1) || use.get(Reduction.KEEPDIMS))) {
      throw use.refused("multiplies along several axes");
    }
    return reduce(use, library, "prod");
  }

  private static Expression arg(Use use, Library library, String function) {
    if (use.get(ArgMax.SELECT_LAST_INDEX)) {
      throw use.refused("asks for the last of equal elements");
    }
    String axis = library.axis() + "=" + use.get(ArgMax.AXIS);
    String keep = use.get(Reduction.KEEPDIMS) ? ", " + library.keep() + "=True" : "";
    return Expression.atom(
        library.module() + "." + function + "(" + use.arg(0) + ", " + axis + keep + ")");
  }
}
