package org.vipprogramme.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.vipprogramme.form.FormAnswers;
import org.vipprogramme.form.FormSchema;
import org.vipprogramme.form.InvalidAnswers;

/**
 * Stands between a task and its Camunda form. When the form opens, it adds what our tables know.
 * When the form is submitted, it checks every answer against the form itself and hands the answers
 * on as <em>transient</em> variables: decision tables and the following Save task see them by name,
 * the engine's tables never do.
 */
class CheckedTaskForm implements TaskFormHandler {

  private final TaskFormHandler original;
  private final List<TaskPrefill> prefills;
  private final Clock clock;
  private final ZoneId zone;

  CheckedTaskForm(TaskFormHandler original, List<TaskPrefill> prefills, Clock clock, ZoneId zone) {
    this.original = original;
    this.prefills = prefills;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void parseConfiguration(
      Element element,
      DeploymentEntity deployment,
      ProcessDefinitionEntity definition,
      BpmnParse parse) {
    original.parseConfiguration(element, deployment, definition, parse);
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormData form = original.createTaskForm(task);
    prefilled(task).forEach((name, value) -> form.getFormFields().add(field(name, value)));
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    refuseStrangers(task);
    Map<String, Object> known = new HashMap<>(task.getVariables());
    known.putAll(prefilled(task));
    FormAnswers answers =
        FormSchema.read(deployedForm(task))
            .check(plain(submitted), known, this::holds, clock, zone);
    answers.values().forEach((key, value) -> setTransient(task, key, value));
    setTransient(task, SubmittedForm.ANSWERS, answers);
    setTransient(task, SubmittedForm.BY, submitter(task));
    // A delegated task would only go back to its owner, and the answers with it into nothing.
    task.setDelegationState(null);
  }

  private static void refuseStrangers(TaskEntity task) {
    String user = Context.getCommandContext().getAuthenticatedUserId();
    if (user != null && !user.equals(task.getAssignee())) {
      throw new InvalidAnswers(
          task.getAssignee() == null
              ? "Please claim the task first."
              : "Somebody else is working on this task: " + task.getAssignee() + ".");
    }
  }

  private static String submitter(TaskEntity task) {
    return task.getAssignee() == null ? "system" : task.getAssignee();
  }

  /** Whoever may open the task may see what its form shows: no further rights are asked for. */
  private Map<String, Object> prefilled(TaskEntity task) {
    return Context.getCommandContext().runWithoutAuthorization(() -> prefill(task));
  }

  private Map<String, Object> prefill(TaskEntity task) {
    String process = task.getExecution().getProcessDefinition().getKey();
    Map<String, Object> values = new LinkedHashMap<>();
    for (TaskPrefill prefill : prefills) {
      if (prefill.serves(process)) {
        values.putAll(prefill.prefill(task.getTaskDefinitionKey(), task));
      }
    }
    return values;
  }

  private static FormFieldImpl field(String name, Object value) {
    FormFieldImpl field = new FormFieldImpl();
    field.setId(name);
    field.setValue(typed(value));
    return field;
  }

  private static TypedValue typed(Object value) {
    return value instanceof List || value instanceof Map
        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
        : Variables.untypedValue(value);
  }

  private static String deployedForm(TaskEntity task) {
    try (InputStream form =
        Context.getProcessEngineConfiguration()
            .getFormService()
            .getDeployedTaskForm(task.getId())) {
      return new String(form.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Lists arrive as JSON values; everything else as it is. */
  private static Map<String, Object> plain(VariableMap submitted) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : submitted.keySet()) {
      values.put(name, plain(name, submitted.getValueTyped(name)));
    }
    return values;
  }

  private static Object plain(String name, TypedValue typed) {
    try {
      Object value = typed.getValue();
      return value instanceof SpinJsonNode json ? json.mapTo(Object.class) : value;
    } catch (SpinRuntimeException | IllegalStateException unreadable) {
      throw new InvalidAnswers("'" + name + "' came in a form that cannot be read.");
    }
  }

  private boolean holds(String feel, Map<String, Object> data) {
    ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
    Object result =
        engine
            .getDmnEngineConfiguration()
            .getFeelEngine()
            .evaluateSimpleExpression(
                feel.substring(1), Variables.fromMap(data).asVariableContext());
    return Boolean.TRUE.equals(result);
  }

  private static void setTransient(TaskEntity task, String name, Object value) {
    task.setVariable(name, Variables.untypedValue(value, true));
  }
}
