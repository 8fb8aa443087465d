// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops;

import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.ops.source.Parameter;
import java.util.List;

/// Every op that Adjoint knows, sorted by name: the one place where an op is registered.
public final class StandardOps {

  public static final List<OpDef> OPS =
      List.of(
          Add.OP,
          Cast.OP,
          Dense.OP,
          Div.OP,
          Expand.OP,
          Greater.OP,
          MatMul.OP,
          Mul.OP,
          Neg.OP,
          Parameter.OP,
          ReduceSum.OP,
          Relu.OP,
          Reshape.OP,
          Sigmoid.OP,
          Softmax.OP,
          Sub.OP,
          Tanh.OP,
          Transpose.OP,
          Where.OP);

  public static final OpCatalog CATALOG = OpCatalog.of(OPS);

  private StandardOps() {}
}
