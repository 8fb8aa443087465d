// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.type;

import com.google.gson.Gson;
import dev.adjoint.architecture.wrong.op.OpThatKnowsGraphs;

/// A type that knows ops, and reads JSON.
public final class TypeThatKnowsOps {
  private final OpThatKnowsGraphs a = new OpThatKnowsGraphs();
  private final Gson b = new Gson();
}
