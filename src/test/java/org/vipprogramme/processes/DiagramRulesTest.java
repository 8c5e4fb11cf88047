package org.vipprogramme.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every diagram in {@code processes}, whoever edits it. */
class DiagramRulesTest {

  private static final String DAYS_OF_MORE_THAN_A_YEAR = "P(4\\d\\d|[5-9]\\d\\d|\\d{4,})D";

  static List<Path> diagrams() {
    return ProcessFiles.diagrams();
  }

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0}")
  @MethodSource("diagrams")
  @interface ForEveryDiagram {}

  @ForEveryDiagram
  void theProcessIsNamedAsItsFileAndItsFolder(Path file) {
    assertThat(file.getParent().getFileName()).hasToString(ProcessFiles.stem(file));
    assertThat(all(file, Process.class))
        .singleElement()
        .satisfies(process -> assertThat(process.getId()).isEqualTo(ProcessFiles.stem(file)))
        .satisfies(process -> assertThat(process.isExecutable()).isTrue())
        .satisfies(process -> assertThat(process.getName()).isNotBlank());
  }

  /** A yearly programme needs more than a year; the engine understands days only. */
  @ForEveryDiagram
  void historyIsKeptForANumberOfDaysLongerThanAYear(Path file) {
    assertThat(all(file, Process.class))
        .extracting(Process::getCamundaHistoryTimeToLiveString)
        .allSatisfy(days -> assertThat(days).matches(DAYS_OF_MORE_THAN_A_YEAR));
  }

  @ForEveryDiagram
  void everyActivityNamesTheRuleItFollows(Path file) {
    List<BaseElement> explained = new ArrayList<>(all(file, Process.class));
    explained.addAll(all(file, Activity.class));
    for (BaseElement element : explained) {
      assertThat(element.getDocumentations())
          .as(element.getId())
          .anyMatch(text -> text.getTextContent().matches("(?s).*\\bR\\d+\\b.*"));
    }
  }

  @ForEveryDiagram
  void everythingHasAName(Path file) {
    for (FlowNode node : all(file, FlowNode.class)) {
      if (!(node instanceof Gateway) || node.getOutgoing().size() > 1) {
        assertThat(node.getName()).as(node.getId()).isNotBlank();
      }
    }
  }

  @ForEveryDiagram
  void everyChoiceIsNamedAndHasADefault(Path file) {
    for (ExclusiveGateway gateway : all(file, ExclusiveGateway.class)) {
      Collection<SequenceFlow> ways = gateway.getOutgoing();
      if (ways.size() > 1) {
        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
        assertThat(gateway.getDefault()).as("default of %s", gateway.getId()).isIn(ways);
        for (SequenceFlow way : ways) {
          assertThat(way.getName()).as(way.getId()).isNotBlank();
          assertThat(way.getConditionExpression() == null)
              .as("%s has a condition, or is the default", way.getId())
              .isEqualTo(way.equals(gateway.getDefault()));
        }
      }
    }
  }

  @ForEveryDiagram
  void idsSayTypeAndMeaning(Path file) {
    for (FlowElement element : all(file, FlowElement.class)) {
      assertThat(element.getId())
          .as("%s '%s'", element.getElementType().getTypeName(), element.getName())
          .matches(prefix(element) + "_[A-Z]\\w+")
          .doesNotMatch(".*_(?=[a-z]*\\d)[a-z0-9]{7}");
    }
  }

  private static String prefix(FlowElement element) {
    if (element instanceof SequenceFlow flow) {
      return "Flow_%s_to".formatted(meaning(flow.getSource()));
    } else if (element instanceof ParallelGateway) {
      return "ParallelGateway";
    } else if (element instanceof Gateway) {
      return "Gateway";
    } else if (element instanceof IntermediateCatchEvent) {
      return "IntermediateEvent";
    }
    String type = element.getElementType().getTypeName();
    return Character.toUpperCase(type.charAt(0)) + type.substring(1);
  }

  private static String meaning(FlowNode node) {
    return node.getId().substring(node.getId().indexOf('_') + 1);
  }

  @ForEveryDiagram
  void codeIsReachedThroughNamedBeansOnly(Path file) {
    List<String> called = new ArrayList<>();
    all(file, ServiceTask.class).forEach(task -> called.add(task.getCamundaDelegateExpression()));
    all(file, CamundaExecutionListener.class)
        .forEach(listener -> called.add(listener.getCamundaDelegateExpression()));
    all(file, CamundaTaskListener.class)
        .forEach(listener -> called.add(listener.getCamundaDelegateExpression()));
    assertThat(called).allSatisfy(bean -> assertThat(bean).matches("\\$\\{[a-z]\\w+}"));
    assertThat(all(file, CamundaScript.class)).isEmpty();
    assertThat(all(file, ScriptTask.class)).isEmpty();
    assertThat(all(file, CamundaConnector.class)).isEmpty();
  }

  @ForEveryDiagram
  void everyUserTaskHasAFormInTheSameFolder(Path file) {
    for (UserTask task : all(file, UserTask.class)) {
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
      assertThat(file.resolveSibling(task.getCamundaFormRef() + ".form")).isRegularFile();
      assertThat(task.getCamundaDueDate()).as("due date of %s", task.getId()).isNotBlank();
      assertThat(task.getCamundaCandidateGroups() + task.getCamundaCandidateUsers())
          .as("who is offered %s", task.getId())
          .isNotEqualTo("nullnull");
    }
  }

  /** While a rep is away, somebody else can take over. */
  @ForEveryDiagram
  void aRepsTaskIsOfferedToTheStandInToo(Path file) {
    for (UserTask task : all(file, UserTask.class)) {
      assertThat(task.getCamundaCandidateUsers())
          .as("who is offered %s", task.getId())
          .isNotIn("${repId}", "${meetingHolder}");
      assertThat(task.getCamundaAssignee())
          .as("who has %s", task.getId())
          .isNotIn("${repId}", "${meetingHolder}");
    }
  }

  @ForEveryDiagram
  void everyUserTaskIsSavedInTheSameTransaction(Path file) {
    for (UserTask task : all(file, UserTask.class)) {
      assertThat(task.isCamundaAsyncAfter())
          .as("save point before %s's Save", task.getId())
          .isFalse();
      assertThat(task.getSucceedingNodes().list())
          .as("what follows %s", task.getId())
          .singleElement()
          .isInstanceOf(ServiceTask.class)
          .satisfies(save -> assertThat(save.getName()).startsWith("Save "))
          .satisfies(save -> assertThat(save.isCamundaAsyncBefore()).isFalse());
    }
  }

  @ForEveryDiagram
  void afterEverySaveComesASavePointBeforeAnybodyWaitsAgain(Path file) {
    for (UserTask task : all(file, UserTask.class)) {
      for (FlowNode save : task.getSucceedingNodes().list()) {
        requireSavePoint(save, new HashSet<>());
      }
    }
  }

  private static void requireSavePoint(FlowNode node, Set<FlowNode> seen) {
    if (node.isCamundaAsyncAfter() || !seen.add(node)) {
      return;
    }
    List<FlowNode> next = next(node);
    if (next.isEmpty()) {
      assertThat(called())
          .as("whose caller goes on after %s", node.getId())
          .doesNotContain(process(node));
    }
    for (FlowNode follower : next) {
      if (!follower.isCamundaAsyncBefore()) {
        assertThat(follower)
            .as("save point between %s and the next wait", node.getId())
            .isNotInstanceOfAny(UserTask.class, CatchEvent.class, CallActivity.class);
        requireSavePoint(follower, seen);
      }
    }
  }

  /** Ids of the processes that others call, and that go on after their end. */
  private static List<String> called() {
    return diagrams().stream()
        .flatMap(file -> all(file, CallActivity.class).stream())
        .map(CallActivity::getCalledElement)
        .toList();
  }

  private static String process(FlowNode node) {
    return ((BpmnModelInstance) node.getModelInstance())
        .getModelElementsByType(Process.class)
        .iterator()
        .next()
        .getId();
  }

  private static List<FlowNode> next(FlowNode node) {
    return node instanceof EndEvent && node.getParentElement() instanceof SubProcess around
        ? around.getSucceedingNodes().list()
        : node.getSucceedingNodes().list();
  }

  @ForEveryDiagram
  void whatBelongsTogetherIsDeployedTogether(Path file) {
    for (CallActivity call : all(file, CallActivity.class)) {
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
      assertThat(ProcessFiles.diagrams())
          .extracting(ProcessFiles::stem)
          .contains(call.getCalledElement());
    }
    for (BusinessRuleTask rules : all(file, BusinessRuleTask.class)) {
      assertThat(rules.getCamundaDecisionRefBinding()).as(rules.getId()).isEqualTo("deployment");
      assertThat(file.resolveSibling(rules.getCamundaDecisionRef() + ".dmn")).isRegularFile();
    }
  }

  @ForEveryDiagram
  void everythingIsDrawn(Path file) {
    assertThat(all(file, BpmnShape.class))
        .extracting(shape -> shape.getBpmnElement().getId())
        .doesNotHaveDuplicates()
        .containsAll(ids(file, FlowNode.class));
    assertThat(all(file, BpmnEdge.class))
        .extracting(edge -> edge.getBpmnElement().getId())
        .doesNotHaveDuplicates()
        .containsAll(ids(file, SequenceFlow.class));
    assertThat(all(file, BpmnEdge.class)).allMatch(edge -> edge.getWaypoints().size() > 1);
  }

  @ForEveryDiagram
  void everythingIsConnected(Path file) {
    for (FlowNode node : all(file, FlowNode.class)) {
      boolean begunByEvent = node instanceof SubProcess around && around.triggeredByEvent();
      if (!(node instanceof StartEvent) && !(node instanceof BoundaryEvent) && !begunByEvent) {
        assertThat(node.getIncoming()).as("ways into %s", node.getId()).isNotEmpty();
      }
      if (!(node instanceof EndEvent) && !begunByEvent) {
        assertThat(node.getOutgoing()).as("ways out of %s", node.getId()).isNotEmpty();
      }
    }
  }

  private static BpmnModelInstance model(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
    return model(file).getModelElementsByType(type);
  }

  private static <T extends BaseElement> List<String> ids(Path file, Class<T> type) {
    return all(file, type).stream().map(BaseElement::getId).toList();
  }
}
