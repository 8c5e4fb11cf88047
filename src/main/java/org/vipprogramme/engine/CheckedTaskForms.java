package org.vipprogramme.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vipprogramme.calendar.CalendarSettings;

/** Puts a {@link CheckedTaskForm} in front of every user task's form as its diagram is parsed. */
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
  }
}
