package org.vipprogramme.engine;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Takes a person's rights on a task back as soon as the task is neither offered nor assigned to
 * them any more (R27). The engine itself only ever grants.
 */
class TaskRights extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
    if (before != null && !before.equals(now) && !isOffered(task, before)) {
      takeBack(task, before);
    }
    return super.newTaskAssignee(task, before, now);
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    // With the task itself all rights on it go.
    if (!((TaskEntity) task).isDeleted() && !userId.equals(task.getAssignee())) {
      takeBack(task, userId);
    }
    return super.deleteTaskUserIdentityLink(task, userId, type);
  }

  private static boolean isOffered(Task task, String userId) {
    return ((TaskEntity) task)
        .getCandidates().stream().anyMatch(link -> userId.equals(link.getUserId()));
  }

  private void takeBack(Task task, String userId) {
    getAuthorizationManager()
        .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), userId);
  }
}
