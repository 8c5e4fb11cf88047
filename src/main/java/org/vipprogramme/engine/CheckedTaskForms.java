package org.vipprogramme.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;

/**
 * What every user task of every diagram gets as it is parsed: a {@link CheckedTaskForm} in front of
 * its form, and the client on its card.
 */
@Component
class CheckedTaskForms extends AbstractBpmnParseListener {

  private final List<TaskPrefill> prefills;
  private final Clock clock;
  private final CalendarSettings calendar;

  CheckedTaskForms(@Lazy List<TaskPrefill> prefills, Clock clock, CalendarSettings calendar) {
    this.prefills = prefills;
    this.clock = clock;
    this.calendar = calendar;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.setTaskFormHandler(
        new CheckedTaskForm(task.getTaskFormHandler(), prefills, clock, calendar.timeZone()));
    task.addTaskListener(TaskListener.EVENTNAME_CREATE, new ClientOnCard());
  }
}
