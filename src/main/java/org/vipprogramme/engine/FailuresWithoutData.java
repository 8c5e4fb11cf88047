package org.vipprogramme.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.runtime.Job;

/**
 * What the engine keeps of a failed job, in incidents, stack traces and history: where it failed
 * and our own words or the engine's. Not the words of others: a database quotes the whole row that
 * it refused, a parser the text it could not read. Those are in the server's log only.
 */
class FailuresWithoutData implements FailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String jobId, Throwable failure) {
    return new DefaultJobRetryCmd(jobId, withoutData(failure));
  }

  /** The same for the history of jobs. */
  static class InHistory extends CacheAwareHistoryEventProducer {

    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
      return super.createHistoricJobLogFailedEvt(job, withoutData(failure));
    }
  }

  private static Throwable withoutData(Throwable failure) {
    return failure == null || ours(failure) ? failure : new Failure(failure);
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
