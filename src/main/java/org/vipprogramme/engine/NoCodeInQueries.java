package org.vipprogramme.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Closes CVE-2026-109432. An expression in a query of tasks is code that runs on the server. The
 * engine refuses it in what people ask, but looks only at the query itself, not at the queries
 * nested in it by "or". Here nobody nests an expression, whichever way the query comes: asked
 * directly, added to a filter, or saved in one.
 */
class NoCodeInQueries extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (asked(command) instanceof TaskQueryImpl query && nestsCode(query)) {
      throw new BadUserRequestException(
          "Expressions are not allowed in the 'or' parts of a query (orQueries).");
    }
    return next.execute(command);
  }

  private static Object asked(Command<?> command) {
    if (command instanceof AbstractExecuteFilterCmd) {
      return new DirectFieldAccessor(command).getPropertyValue("extendingQuery");
    }
    if (command instanceof SaveFilterCmd) {
      Filter filter = (Filter) new DirectFieldAccessor(command).getPropertyValue("filter");
      return filter == null ? null : filter.getQuery();
    }
    return command;
  }

  private static boolean nestsCode(TaskQueryImpl query) {
    Set<TaskQueryImpl> nested = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(query, nested);
    nested.remove(query);
    return nested.stream().anyMatch(part -> !part.getExpressions().isEmpty());
  }

  /** A query knows itself among its parts, and a part may know the whole. */
  private static void collect(TaskQueryImpl query, Set<TaskQueryImpl> found) {
    if (found.add(query)) {
      query.getQueries().forEach(part -> collect(part, found));
    }
  }
}
