package org.vipprogramme.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/**
 * What the engine keeps of a failed job, in incidents and stack traces: where it failed and our own
 * words or the engine's. Not the words of others: a database quotes the whole row that it refused,
 * a parser the text it could not read. Those are in the server's log only.
 */
class FailuresWithoutData implements FailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String jobId, Throwable failure) {
    return new DefaultJobRetryCmd(jobId, ours(failure) ? failure : new Failure(failure));
  }

  private static boolean ours(Throwable failure) {
    String type = failure.getClass().getName();
    return (type.startsWith("org.vipprogramme.") || type.startsWith("org.camunda."))
        && (failure.getCause() == null || ours(failure.getCause()));
  }

  private static final class Failure extends RuntimeException {

    Failure(Throwable original) {
      super(words(original), cause(original), false, true);
      setStackTrace(original.getStackTrace());
    }

    private static String words(Throwable original) {
      if (ours(original)) {
        return original.toString();
      }
      String state = original instanceof SQLException sql ? ", SQL state " + sql.getSQLState() : "";
      String cause = original.getCause() == null ? "" : ": " + words(original.getCause());
      return original.getClass().getName() + state + cause;
    }

    private static Throwable cause(Throwable original) {
      return original.getCause() == null ? null : new Failure(original.getCause());
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}
